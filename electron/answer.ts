import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import type { Notice, Question } from '../shared/bridge/contract.ts';
import { pageOrigin } from '../shared/bridge/page-policy.ts';

/** Everything main believes about the renderer: nothing. Who asks is checked, what is asked is parsed. */
export function answer<Args extends readonly unknown[], Answer>(
  question: Question<Args, Answer>,
  handler: (...args: NoInfer<Args>) => Answer | Promise<Answer>,
): void {
  ipcMain.handle(question.name, async (event, ...args: unknown[]) => {
    if (!isOurPage(event.senderFrame)) {
      throw new Error(`${question.name} was asked by a page that is not ours.`);
    }
    return question.answer.parse(await handler(...question.args.parse(args)));
  });
}

export function tell<Content>(
  window: BrowserWindow,
  notice: Notice<Content>,
  content: Content,
): void {
  window.webContents.send(notice.name, notice.content.parse(content));
}

function isOurPage(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${pageOrigin}/`);
}
