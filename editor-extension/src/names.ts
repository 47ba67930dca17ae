/** Why a text can't name a case study's file or a declaration; undefined where it can. */
export function whyNoName(name: string): string | undefined {
  const trimmed = name.trim();
  if (trimmed === '') {
    return 'Give it a name, such as home_rows.';
  }
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(trimmed)) {
    return 'A name is letters, digits and _, and starts with a letter, such as home_rows.';
  }
  return undefined;
}

/** A file name beside which no other of the folder stands: `home.case`, then `home_2.case`. */
export function freeName(fileName: string, taken: ReadonlySet<string>): string {
  const dot = fileName.lastIndexOf('.');
  const stem = dot < 0 ? fileName : fileName.slice(0, dot);
  const extension = dot < 0 ? '' : fileName.slice(dot);
  let name = fileName;
  for (let number = 2; taken.has(name); number++) {
    name = `${stem}_${number}${extension}`;
  }
  return name;
}
