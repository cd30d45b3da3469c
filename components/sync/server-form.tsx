import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type AddressProblem, readAddress } from '@/lib/sync/dav/read-address';
import { type Trouble, troubleWords } from './state-words';
import type { SyncPort, SyncView } from './sync-port';

type Problem = { address: AddressProblem } | { server: Trouble };

/** Where the reader names their server; it is kept once it has answered. */
export function ServerForm({ port, view }: { port: SyncPort; view: SyncView }): JSX.Element {
  const [address, setAddress] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [device, setDevice] = useState(view.device);
  const [problem, setProblem] = useState<Problem>();
  const [isTesting, setTesting] = useState(false);
  async function turnOn(): Promise<void> {
    const read = readAddress(address);
    if (typeof read === 'string') return setProblem({ address: read });
    setProblem(undefined);
    // Browsers ask for a permission only straight from the click.
    const granted = port.request(read.origin);
    setTesting(true);
    await port.rename(device);
    const server = (await granted)
      ? await port.turnOn({ address: read.address, name, password })
      : { code: 'noPermission' as const };
    setTesting(false);
    if (server) setProblem({ server });
  }
  return (
    <form
      class="sync-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isTesting) void turnOn();
      }}
    >
      <p class="hint">{i18n.t('sync.server.line')}</p>
      <Field
        label={i18n.t('sync.server.address')}
        value={address}
        onValue={setAddress}
        type="url"
      />
      <Field label={i18n.t('sync.server.name')} value={name} onValue={setName} />
      <Field
        label={i18n.t('sync.server.password')}
        value={password}
        onValue={setPassword}
        type="password"
        hint={i18n.t('sync.server.passwordHint')}
      />
      <Field label={i18n.t('sync.server.device')} value={device} onValue={setDevice} />
      <p class={problem ? 'refusal' : 'effect'} role="status">
        {isTesting ? i18n.t('sync.server.testing') : problem && problemWords(problem)}
      </p>
      <div class="query-actions">
        <button type="submit" class="button" data-home aria-disabled={isTesting}>
          {i18n.t('sync.server.turnOn')}
        </button>
      </div>
    </form>
  );
}

function problemWords(problem: Problem): string {
  if ('address' in problem) return i18n.t(`sync.address.${problem.address}`);
  return troubleWords(problem.server);
}

type FieldProps = {
  label: string;
  value: string;
  onValue: (value: string) => void;
  type?: 'text' | 'url' | 'password';
  hint?: string;
};

function Field({ label, value, onValue, type = 'text', hint }: FieldProps): JSX.Element {
  const id = useId();
  const common = {
    id,
    class: 'field',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    maxLength: 500,
    value,
    onInput: (event: InputEvent) => {
      if (event.currentTarget instanceof HTMLInputElement) onValue(event.currentTarget.value);
    },
  } as const;
  return (
    <label class="labelled" for={id}>
      {label}
      {type === 'password' ? (
        <input type="password" {...common} />
      ) : (
        // An address may be typed without its `https://`, which a field for addresses refuses.
        <input type="text" inputMode={type} {...common} />
      )}
      {hint && <span class="hint">{hint}</span>}
    </label>
  );
}
