import * as vscode from 'vscode';

/** Stands for "one step back" among the answers. */
export const back = Symbol('back');
export type Answer<T> = T | typeof back | undefined;

/** One step of a few: a title, its place among the steps, and whether there is one before it. */
export interface Step {
  readonly title: string;
  readonly step: number;
  readonly steps: number;
}

interface TextStep extends Step {
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  /** Says how the typed words are taken; what is `wrong` cannot be accepted. */
  readonly said?: (typed: string) => { readonly words: string; readonly wrong: boolean } | undefined;
}

/** Asks for a line of text, which may be empty; `undefined` where the person leaves. */
export function askText({ prompt, placeholder, value, said, ...step }: TextStep): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { prompt, placeholder, value });
  const judge = (typed: string) => {
    const found = said?.(typed);
    const severity = found?.wrong ? vscode.InputBoxValidationSeverity.Error : vscode.InputBoxValidationSeverity.Info;
    input.validationMessage = found && { message: found.words, severity };
    return found?.wrong !== true;
  };
  judge(value);
  return shown(input, step, (finish) => {
    input.onDidChangeValue(judge);
    input.onDidAccept(() => {
      if (judge(input.value)) finish(input.value);
    });
  });
}

/** Asks for one of some; `undefined` where the person leaves. */
export function askOne<T extends vscode.QuickPickItem>(
  items: readonly T[],
  active: T | undefined,
  { placeholder, ...step }: Step & { readonly placeholder: string },
): Promise<Answer<T>> {
  const input = vscode.window.createQuickPick<T>();
  Object.assign(input, { items, placeholder });
  if (active) input.activeItems = [active];
  return shown(input, step, (finish) => {
    input.onDidAccept(() => {
      if (input.activeItems[0]) finish(input.activeItems[0]);
    });
  });
}

function shown<T>(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  { title, step, steps }: Step,
  listen: (finish: (answer: Answer<T>) => void) => void,
): Promise<Answer<T>> {
  Object.assign(input, { title, step, totalSteps: steps, ignoreFocusOut: true });
  if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const finish = (answer: Answer<T>) => {
      resolve(answer);
      input.dispose();
    };
    input.onDidTriggerButton(() => finish(back));
    input.onDidHide(() => finish(undefined));
    listen(finish);
    input.show();
  });
}
