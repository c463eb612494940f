export function tokens(html: string): string[];
export function differences(expected: object, actual: object): string[];
