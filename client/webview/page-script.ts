import morphdom from 'morphdom';
import type { FromPage, ToPage } from './messages.ts';

// What the scripts of all pages share: a page draws what the extension tells it and tells what is clicked.

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

/** How one kind of page makes its markup. */
export interface PageKind<Content> {
  markup(content: Content, width: number): string;
  /** The version of the document that the content was read from, where it has one. */
  versionOf?(content: Content): number | undefined;
}

/** Runs the page that this script was loaded by. */
export function runPage<Content>({ markup, versionOf }: PageKind<Content>): void {
  const vscode = acquireVsCodeApi();
  const main = document.querySelector('main') as HTMLElement;
  const status = document.querySelector('[role="status"]') as HTMLElement;
  let content: Content | undefined;
  let width = 0;
  let current: number | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;

  /** Changes what differs and leaves the rest in place, with focus, selection and scroll. */
  const draw = (): void => {
    if (content === undefined) return;
    const focused = document.activeElement;
    const page = document.createElement('main');
    page.innerHTML = markup(content, width);
    morphdom(main, page, { childrenOnly: true, onBeforeElUpdated: (from, to) => !from.isEqualNode(to) });
    markCurrent();
    // What had the focus may be gone with its item: the keyboard goes on at the top, not nowhere.
    if (focused && focused !== document.body && !focused.isConnected) main.querySelector('h1')?.focus();
  };
  const markCurrent = (): void => {
    for (const row of main.querySelectorAll('tbody tr')) {
      if (row.id === `item-${current}`) row.setAttribute('aria-current', 'true');
      else row.removeAttribute('aria-current');
    }
  };
  /** A screen reader hears what the page has come to when the typing rests, and only where that is another. */
  const tell = (): void => {
    clearTimeout(telling);
    telling = setTimeout(() => {
      const said = main.querySelector('h1, .message')?.textContent ?? '';
      if (status.textContent !== said) status.textContent = said;
    }, 1000);
  };

  window.addEventListener('message', ({ data }: MessageEvent<ToPage<Content>>) => {
    if (data.type === 'current') {
      current = data.item;
      markCurrent();
      return;
    }
    content = data.content;
    draw();
    tell();
    const version = versionOf?.(content);
    // Told after the next frame is painted.
    requestAnimationFrame(() => setTimeout(() => vscode.postMessage({ type: 'shown', version }), 0));
  });
  listen(main, (message) => vscode.postMessage(message));
  new ResizeObserver(() => {
    const now = Math.round(main.clientWidth);
    if (now === width) return;
    width = now;
    draw();
  }).observe(main);
  vscode.postMessage({ type: 'ready' });
}

function listen(main: HTMLElement, send: (message: FromPage) => void): void {
  /** Follows what leads to a place of a letter; false for anything else. */
  const follow = (target: EventTarget | null): boolean => {
    const place = target instanceof Element ? target.closest('[data-line]') : null;
    if (!place) return false;
    const [line, character] = ['data-line', 'data-character'].map((name) => Number(place.getAttribute(name)));
    send({ type: 'go', line, character, uri: place.getAttribute('data-uri') ?? undefined });
    return true;
  };
  main.addEventListener('click', ({ target }) => {
    if (follow(target) || !(target instanceof HTMLElement)) return;
    if (target.id === 'copy' || target.id === 'save') send({ type: target.id });
  });
  main.addEventListener('keydown', (event) => {
    // Buttons do this themselves; the dates of the drawing do not.
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (event.target instanceof SVGElement && follow(event.target)) event.preventDefault();
  });
  main.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    send(target.value === '' ? { type: 'choose' } : { type: 'choose', index: Number(target.value) });
  });
}
