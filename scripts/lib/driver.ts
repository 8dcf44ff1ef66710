// What tests in VS Code ask of the browser around them: the page inside a webview, its accessibility, keys, pictures.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { inProject } from './project.ts';

/** One thing to do; `frame` is a selector that only the wanted frame's page has. */
export type Task =
  | { readonly do: 'axe'; readonly frame: string }
  | { readonly do: 'evaluate'; readonly frame: string; readonly code: string }
  | { readonly do: 'click'; readonly frame: string; readonly selector: string }
  | { readonly do: 'press'; readonly key: string }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'size'; readonly width: number; readonly height: number }
  /** Into .cache/pictures, under a name. */
  | { readonly do: 'picture'; readonly name: string };

export interface Driver {
  /** Where tasks are sent to, as JSON. */
  readonly address: string;
  stop(): void;
}

/** Listens on this machine alone, for whoever knows the address. */
export async function startDriver(page: () => Page | undefined): Promise<Driver> {
  const secret = `/${randomBytes(16).toString('hex')}`;
  const server = createServer(async (request, response) => {
    if (request.url !== secret) {
      response.writeHead(404).end();
      return;
    }
    try {
      const result = await perform(page(), JSON.parse(await bodyOf(request)));
      response.end(JSON.stringify(result ?? null));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${secret}`, stop: () => void server.close() };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

async function perform(page: Page | undefined, task: Task): Promise<unknown> {
  if (!page) throw new Error('There is no page.');
  if (task.do === 'press') return page.keyboard.press(task.key);
  if (task.do === 'type') return page.keyboard.type(task.text);
  if (task.do === 'size') return page.setViewportSize({ width: task.width, height: task.height });
  if (task.do === 'picture') {
    const folder = inProject('.cache/pictures');
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, `${task.name}.png`), animations: 'disabled', caret: 'hide' });
    return undefined;
  }
  const frame = await frameWith(page, task.frame);
  if (task.do === 'click') return frame.locator(task.selector).first().click({ timeout: 5000 });
  if (task.do === 'evaluate') return frame.evaluate(task.code);
  await frame.evaluate(axe.source);
  return frame.evaluate(AXE);
}

/** What a page violates, each with the elements that do. */
const AXE = `axe.run(document).then(({ violations, passes }) => ({
  passes: passes.length,
  violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => html + ': ' + failureSummary) })),
}))`;

async function frameWith(page: Page, selector: string): Promise<Frame> {
  for (const frame of page.frames()) {
    const found = await frame
      .locator(selector)
      .count()
      .catch(() => 0);
    if (found > 0) return frame;
  }
  throw new Error(`No frame has ${selector}.`);
}
