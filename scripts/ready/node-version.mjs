/**
 * Throws unless this Node is new enough.
 * @param {string} version such as `20.19.0`
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `ArXiv Daily needs Node 20.19 or newer, and this is Node ${version}. ` +
      'Install a newer one from https://nodejs.org and run the command again.',
  );
}
