declare global {
  function importScripts(...urls: string[]): void;
}

type Policy = { createScriptURL(address: string): string };

/** Under a policy that our pages' rules name, since browsers with trusted types run no other script. */
function ownPolicy(): Policy {
  const types: { createPolicy(name: string, policy: Policy): Policy } | undefined = Reflect.get(
    globalThis,
    'trustedTypes',
  );
  const policy = { createScriptURL: (address: string) => address };
  return types?.createPolicy('own-script', policy) ?? policy;
}

const policy = ownPolicy();
const addresses = {
  sync: policy.createScriptURL('/sync.js'),
  first: policy.createScriptURL('/first-list.js'),
};

/**
 * Lets Chrome keep these scripts with the worker; later they can be loaded only if they were loaded once
 * while the worker was installed. To be called in the worker's first turn.
 * https://w3c.github.io/ServiceWorker/#importscripts
 */
export function keepScripts(): void {
  const { sync, first } = addresses;
  if (!import.meta.env.FIREFOX) addEventListener('install', () => importScripts(sync, first));
}

// Known when it is built, so that neither has what only the other needs.
const isWorker = import.meta.env.ENTRYPOINT === 'background' && !import.meta.env.FIREFOX;

/** Runs a script of its own in this page or worker. */
export async function loadScript(name: keyof typeof addresses): Promise<void> {
  if (isWorker) importScripts(addresses[name]);
  else await loadByElement(addresses[name]);
}

/** Pages, and in Firefox the background, which is one. */
function loadByElement(script: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    Object.assign(element, { src: script, onload: resolve, onerror: reject });
    document.head.append(element);
  });
}
