import type { Fault } from './Fault.js';
import type { Schedule, Step } from './Schedule.js';

/** The kinds of things that befall a device in a schedule, one word each: steps, faults, poisons and the ending. */
export function kindsOf({ steps, ending }: Pick<Schedule, 'steps' | 'ending'>): Set<string> {
  return new Set([`ending ${ending}`, ...steps.flatMap(kindsOfStep)]);
}

function kindsOfStep(step: Step): string[] {
  switch (step.do) {
    case 'enqueue':
    case 'submit-and-leave':
      return [step.do, ...step.items.flatMap(({ poison }) => (poison ? [`poison ${poison}`] : []))];
    case 'network':
      return [nameOf(step.fault)];
    case 'next':
      return step.faults.map(nameOf);
    case 'end':
      return [`end by ${step.how}`];
    case 'wake':
      return [`wake by ${step.reason}`];
    case 'storage':
      return [`storage ${step.mode}`];
    case 'online':
    case 'disconnect':
      return [`${step.do} ${step.hasEvent ? 'with' : 'without'} event`];
    default:
      return [step.do];
  }
}

/** A fault with all that tells it from others but its times. */
function nameOf(fault: Fault): string {
  const details = Object.entries(fault).flatMap(([name, value]) =>
    name === 'afterMs' ? [] : [name === 'retryAfterMs' ? name : `${name} ${value}`],
  );
  return `fault ${details.join(', ')}`;
}
