import type { ComponentType } from 'preact';
import type { Body, BodyProps, CreateBody, OutcomeProps } from './Body.js';

/** One after the other, where there is any. */
function inTurn<Props extends object>(
  parts: readonly (ComponentType<Props> | undefined)[],
): ComponentType<Props> | undefined {
  const all = parts.filter((part) => part !== undefined) as ComponentType<Props>[];
  return all[1]
    ? (props: Props) => (
        <>
          {all.map((Part, index) => (
            <Part key={`${index}`} {...props} />
          ))}
        </>
      )
    : all[0];
}

/** One body out of several: what they draw stands one under the other, the last word has the later one. */
export const combineBodies =
  (creates: readonly CreateBody[]): CreateBody =>
  (model, magnets) => {
    const bodies = creates.map((create) => create(model, magnets));
    const joined: Body = Object.assign({}, ...bodies);
    joined.css = bodies.map(({ css = '' }) => css).join('');
    joined.Intro = inTurn<BodyProps>(bodies.map(({ Intro }) => Intro));
    joined.Actions = inTurn<BodyProps>(bodies.map(({ Actions }) => Actions));
    joined.Outcome = inTurn<OutcomeProps>(bodies.map(({ Outcome }) => Outcome));
    joined.stop = () => {
      for (const body of bodies) body.stop?.();
    };
    return joined;
  };
