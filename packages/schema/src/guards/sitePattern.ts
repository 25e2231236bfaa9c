/** The public id of a site, as it stands in a URL path and an HTML attribute. Apart, because the script tag's engine never reads it. */
export const SITE: RegExp = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
