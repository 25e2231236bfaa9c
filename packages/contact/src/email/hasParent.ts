/** Whether a host, or one of the domains it stands under, is in a set. A top-level domain alone never is. */
export function hasParent(domain: string, isListed: (domain: string) => boolean): boolean {
  for (let rest = domain; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1))
    if (isListed(rest)) return true;
  return false;
}
