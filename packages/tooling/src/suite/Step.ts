/** What a step found. A check counts as one test; test runners give their own counts. */
export interface StepResult {
  passed: number;
  failed: number;
  skipped: number;
  /** The one line that is printed. */
  line: string;
  /** What to read when something failed. */
  details?: string;
}

export interface Step {
  name: string;
  run: () => Promise<StepResult>;
}

export const passed = (line: string): StepResult => ({ passed: 1, failed: 0, skipped: 0, line });

export const failedWith = (line: string, details: string): StepResult => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  line,
  details,
});
