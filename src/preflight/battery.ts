import { batteryFinding, type Charge } from './battery-finding.ts';
import type { Check } from './check.ts';

/** The Battery Status API; TypeScript does not know it, for not every browser has it. */
interface WithBattery {
  getBattery?(): Promise<Charge>;
}

/** Whether the machine lasts as long as the talk. */
export const battery: Check = {
  name: 'battery',
  async run({ messages, slides }) {
    const charge = await (navigator as WithBattery).getBattery?.();
    const planned = slides.reduce((sum, { dataset }) => sum + Number(dataset['seconds'] ?? 0), 0);
    return batteryFinding(charge, planned, messages);
  },
};
