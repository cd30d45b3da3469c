// Temml draws nothing in quirks mode; it asks once for all files of a process, and happy-dom doesn't know.
if (typeof document !== 'undefined') {
  Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat', configurable: true });
}
