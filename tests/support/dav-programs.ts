import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverHost } from './with-server';

/** Where a server works: its files, what else it needs, its port on 127.0.0.1, and TLS where it has it. */
type DavPlace = {
  files: string;
  own: string;
  port: number;
  tls?: { key: string; cert: string };
};

/** A WebDAV server by other hands. */
export type DavProgram = {
  title: string;
  /** What to install on Debian where it is missing. */
  packages: string;
  isThere: boolean;
  account: { address: string; name: string; password: string };
  /** Writes its configuration and gives its command line. */
  prepare(place: DavPlace): string[];
};

const [name, password] = ['zoë', 'sécret'];
const root = { address: `https://${serverHost}/`, name, password };
/** As Nextcloud has it, with a name that an address has to escape. */
const deep = '/remote.php/dav/files/zoë doe';

const hasNginx = existsSync('/usr/lib/nginx/modules/ngx_http_dav_ext_module.so');
const hasApache = existsSync('/usr/lib/apache2/modules/mod_dav_fs.so');
const apachePackages = 'apache2-bin';

/** https://rclone.org/commands/rclone_serve_webdav/ */
export const rclone: DavProgram = {
  title: 'rclone',
  packages: 'rclone',
  isThere: spawnSync('rclone', ['version']).status === 0,
  account: root,
  prepare: ({ files, port, tls }) => [
    ...['rclone', 'serve', 'webdav', files, '--addr', `127.0.0.1:${port}`],
    ...['--dir-cache-time', '0s', '--user', name, '--pass', password],
    ...(tls ? ['--cert', tls.cert, '--key', tls.key] : []),
  ],
};

/** https://httpd.apache.org/docs/2.4/mod/mod_dav.html */
export const apache: DavProgram = {
  title: 'Apache',
  packages: apachePackages,
  isThere: hasApache,
  account: root,
  prepare: (place) => runApache(place, { path: '/' }),
};

/** In a folder of its own, and says of packed files that they are packed on the way. */
export const deepApache: DavProgram = {
  ...apache,
  title: 'Apache in a folder that says what is packed',
  account: { ...root, address: new URL(`${deep}/`, root.address).href },
  prepare: (place) => runApache(place, { path: deep, more: 'AddEncoding x-gzip .gz' }),
};

/** Takes no password in the open, TLS or not. */
export const digestApache: DavProgram = {
  ...apache,
  title: 'Apache with Digest',
  prepare: (place) => runApache(place, { path: '/', isDigest: true }),
};

/** https://nginx.org/en/docs/http/ngx_http_dav_module.html and the module beside it for listings */
export const nginx: DavProgram = {
  title: 'nginx',
  packages: 'nginx-light libnginx-mod-http-dav-ext',
  isThere: hasNginx,
  account: root,
  prepare: (place) => runNginx(place, 'dav_ext_methods PROPFIND OPTIONS;'),
};

/** The module that comes with nginx lists nothing. */
export const bareNginx: DavProgram = {
  ...nginx,
  title: 'nginx without listings',
  prepare: (place) => runNginx(place, ''),
};

type Apache = { path: string; more?: string; isDigest?: boolean };

function runApache(place: DavPlace, { path, more = '', isDigest }: Apache): string[] {
  const { own, port, tls } = place;
  const hash = (kind: string, text: string, form: 'base64' | 'hex') =>
    createHash(kind).update(text).digest(form);
  const basic = `${name}:{SHA}${hash('sha1', password, 'base64')}`;
  const digest = `${name}:dav:${hash('md5', `${name}:dav:${password}`, 'hex')}`;
  writeFileSync(join(own, 'users'), `${isDigest ? digest : basic}\n`);
  const kind = isDigest ? 'Digest' : 'Basic';
  const modules = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'alias'];
  const all = [
    ...modules,
    `auth_${kind.toLowerCase()}`,
    'mime',
    'dav',
    'dav_fs',
    'dav_lock',
    'ssl',
  ];
  const lines = [
    ...all.map((one) => `LoadModule ${one}_module /usr/lib/apache2/modules/mod_${one}.so`),
    ...(isRoot ? ['User nobody', 'Group nogroup'] : []),
    `Listen 127.0.0.1:${port}`,
    `ServerName ${serverHost}`,
    `PidFile ${own}/pid`,
    `DefaultRuntimeDir ${own}`,
    `ErrorLog ${own}/errors.log`,
    `TypesConfig /dev/null`,
    more,
    `DavLockDB ${own}/locks`,
    `DocumentRoot ${own}`,
    `Alias "${path}" "${place.files}${path === '/' ? '/' : ''}"`,
    ...(tls
      ? ['SSLEngine on', `SSLCertificateFile ${tls.cert}`, `SSLCertificateKeyFile ${tls.key}`]
      : []),
    `<Directory "${place.files}">`,
    'Dav On',
    `AuthType ${kind}`,
    'AuthName dav',
    `Auth${isDigest ? 'Digest' : 'Basic'}Provider file`,
    `AuthUserFile ${own}/users`,
    'Require valid-user',
    '</Directory>',
  ];
  return ['/usr/sbin/apache2', '-X', '-f', written(place, 'apache.conf', lines)];
}

function runNginx(place: DavPlace, listings: string): string[] {
  const { own, port, tls, files } = place;
  writeFileSync(join(own, 'users'), `${name}:{PLAIN}${password}\n`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const lines = [
    'load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;',
    ...(isRoot ? ['user nobody nogroup;'] : []),
    'daemon off; master_process off;',
    `pid ${own}/pid;`,
    `error_log ${own}/errors.log;`,
    'events {}',
    'http {',
    'access_log off;',
    ...temporary.map((one) => `${one}_temp_path ${own}/${one};`),
    'server {',
    `listen 127.0.0.1:${port}${tls ? ' ssl' : ''};`,
    ...(tls ? [`ssl_certificate ${tls.cert};`, `ssl_certificate_key ${tls.key};`] : []),
    'location / {',
    `root ${files};`,
    `auth_basic dav; auth_basic_user_file ${own}/users;`,
    `dav_methods PUT DELETE MKCOL COPY MOVE; ${listings}`,
    '} } }',
  ];
  return ['/usr/sbin/nginx', '-c', written(place, 'nginx.conf', lines), '-e', `${own}/errors.log`];
}

const isRoot = process.getuid?.() === 0;

function written({ own, files }: DavPlace, file: string, lines: string[]): string {
  // Started by root, they work as somebody who may do nothing elsewhere.
  for (const folder of [own, files]) chmodSync(folder, 0o777);
  const path = join(own, file);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}
