const signs: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** Gives the keys to press one after the other for a key of the table, as they stand on keyboards. */
export function keyWords(key: string): string[] {
  return key.split(' ').map((name) => {
    const bare = name.startsWith('Shift+') ? name.slice('Shift+'.length) : name;
    const isUpper = /^\p{Lu}$/u.test(bare);
    return `${isUpper || bare !== name ? 'Shift+' : ''}${signs[bare] ?? bare}`;
  });
}
