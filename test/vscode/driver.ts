import type { Task } from '../../scripts/lib/driver.ts';

/** Where the browser around VS Code takes tasks; the desktop has none. */
export const driverAddress = process.env.IMR_TEST_DRIVER;

/** Has the browser around VS Code do something. */
export async function drive<Result>(task: Task): Promise<Result> {
  const response = await fetch(String(driverAddress), { method: 'POST', body: JSON.stringify(task) });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${task.do}: ${answer}`);
  return JSON.parse(answer);
}
