// Dresses a page before its first paint; the module that comes later knows the true settings.
try {
  const look = JSON.parse(localStorage.getItem('look') ?? '{}');
  if (look.theme) document.documentElement.dataset.theme = look.theme;
  if (look.density) document.documentElement.dataset.density = look.density;
  if (look.textSize) document.documentElement.dataset.textSize = look.textSize;
  const wanted = matchMedia('(prefers-contrast: more)').matches ? 'high' : 'auto';
  document.documentElement.dataset.contrast = look.contrast === 'high' ? 'high' : wanted;
} catch {
  // Without a kept look the page follows the system.
}
