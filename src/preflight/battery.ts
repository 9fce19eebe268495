import { batteryFinding, type Charge } from './battery-finding.ts';
import type { Check } from './check.ts';

/** The Battery Status API, which the DOM library of TypeScript does not have. */
interface NavigatorWithBattery {
  getBattery?(): Promise<Charge>;
}

/** Whether the battery lasts for the planned duration of the talk. */
export const battery: Check = {
  name: 'battery',
  async run({ messages, slides }) {
    const charge = await (navigator as NavigatorWithBattery).getBattery?.();
    const planned = slides.reduce((sum, { dataset }) => sum + Number(dataset['seconds'] ?? 0), 0);
    return batteryFinding(charge, planned, messages);
  },
};
