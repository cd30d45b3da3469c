import { type ComponentChild, render as renderInto } from 'preact';
import { act } from 'preact/test-utils';
import { type Page, PageContext } from '@/components/page';

/** A part of a page, shown in the document of the test. */
export type Shown = {
  box: HTMLElement;
  /** The one element of this selector. */
  find(selector: string): HTMLElement;
  close(): void;
};

/** Shows a part of a page. */
export function render(page: Page, part: ComponentChild): Shown {
  const box = document.createElement('div');
  document.body.append(box);
  const whole = <PageContext.Provider value={page}>{part}</PageContext.Provider>;
  void act(() => renderInto(whole, box));
  return {
    box,
    find: (selector) => {
      const found = box.querySelectorAll<HTMLElement>(selector);
      const [element] = found;
      if (!element || found.length > 1) throw new Error(`${found.length} of ${selector}`);
      return element;
    },
    close: () => {
      renderInto(null, box);
      box.remove();
    },
  };
}

/** Clicks as a reader does, and lets the page answer. */
export async function click(element: HTMLElement, init: MouseEventInit = {}): Promise<void> {
  await act(() => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
  });
}

/** Types a text into a field in place of what stands there. */
export async function type(element: HTMLElement, text: string): Promise<void> {
  await act(() => {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
      element.value = text;
    }
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
