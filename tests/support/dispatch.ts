/// <reference types="chrome" />

type Dispatched = { event: string; given: unknown[] };

/** Runs in the worker: fires an event such as `omnibox.onInputEntered`, as the browser would. */
export function dispatch({ event, given }: Dispatched): void {
  const [room = '', name = ''] = event.split('.');
  // Chrome's events can be dispatched by their own side, which no type says.
  Reflect.get(Reflect.get(chrome, room), name).dispatch(...given);
}

/** Runs in the worker: what the address bar would suggest for a text. */
export function suggestedFor(text: string): Promise<{ content: string; description: string }[]> {
  return new Promise((resolve) => {
    Reflect.get(chrome.omnibox.onInputChanged, 'dispatch').call(
      chrome.omnibox.onInputChanged,
      text,
      resolve,
    );
  });
}
