/** The entry, or none where there is no value: for optional properties, which may be absent but not undefined. */
export const given = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]: V });
