import type { Outcome } from './History.js';
import { settledWithinMs } from './invariants/settledWithinMs.js';
import type { ModelDevice } from './ModelDevice.js';
import type { Action, Schedule, Tab } from './Schedule.js';

/** A page that the server silenced for longer (`intake/unknown-site`: a day) is not waited for: it goes, and a new one comes. */
const LONGEST_WAIT_MS = 7_200_000;

const TABS: readonly Tab[] = [0, 1, 2, 3];

/**
 * Takes a device through a schedule, ends the faults, and lets pass the time in which the queue must be empty
 * (`settledWithinMs`). The same for every kind of device.
 */
export async function runSchedule({ steps, ending }: Schedule, device: ModelDevice): Promise<Outcome> {
  for (const { tasks, ...action } of steps) {
    await act(action as Action, device);
    await device.settle(tasks);
  }
  await device.heal();
  await device.settle('idle');
  const isTooLong = settledWithinMs(device.history()) > LONGEST_WAIT_MS;
  for (const tab of TABS) {
    if (ending === 'new-page' || isTooLong) await device.end(tab, tab % 2 === 0 ? 'leave' : 'crash');
    else await device.thaw(tab);
  }
  if (!TABS.some((tab) => device.isOpen(tab))) await device.open(0, true);
  if (ending === 'stays-online') for (const tab of TABS) await device.wake(tab, 'online');
  await device.settle('idle');
  await device.advance(settledWithinMs(device.history()));
  return device.outcome();
}

function act(action: Action, device: ModelDevice): Promise<void> | void {
  switch (action.do) {
    case 'open':
      return device.open(action.tab, action.isPrepared);
    case 'end':
      return device.end(action.tab, action.how);
    case 'submit-and-leave':
      return device.submitAndLeave(action.tab, action.items);
    case 'kill':
      return device.kill();
    case 'enqueue':
      return device.enqueue(action.tab, action.items);
    case 'wake':
      return device.wake(action.tab, action.reason);
    case 'network':
      return device.setNetwork(action.fault);
    case 'next':
      return device.pushNext(action.faults);
    case 'offline':
      return device.setOffline(true);
    case 'online':
      return online(action.hasEvent, device);
    case 'wait':
      return device.advance(action.ms);
    case 'clock':
      return device.moveWallClock(action.byMs);
    case 'storage':
      return device.setStorage(action.mode);
    case 'disconnect':
      return device.disconnect(action.tab, action.hasEvent);
    case 'upgrade':
      return device.upgrade();
    case 'freeze':
      return device.freeze(action.tab);
    case 'thaw':
      return device.thaw(action.tab);
  }
}

async function online(hasEvent: boolean, device: ModelDevice): Promise<void> {
  await device.setOffline(false);
  if (hasEvent) for (const tab of TABS) await device.wake(tab, 'online');
}
