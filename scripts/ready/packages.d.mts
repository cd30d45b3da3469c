export function readyPackages(root: URL): void;
export function whyInstall(root: URL): string | undefined;
