/** Dresses a page before its first paint; the module that comes later knows the true settings. */
export function dressEarly(): void {
  try {
    const { dataset } = document.documentElement;
    const look = JSON.parse(localStorage.getItem('look') || '{}');
    Object.assign(dataset, look);
    if (look.contrast !== 'high') {
      dataset.contrast = matchMedia('(prefers-contrast: more)').matches ? 'high' : 'auto';
    }
  } catch {
    // Without a kept look the page follows the system.
  }
}
