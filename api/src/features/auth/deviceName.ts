type Device = {
  browser: string | null;
  system: string | null;
  kind: 'phone' | 'tablet' | 'computer' | 'other';
};

/** The first that matches counts: most browsers also name the ones that they descend from. */
const browsers: [RegExp, string][] = [
  [/\bEdgA?(iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(UCBrowser|UCWEB)\b/, 'UC Browser'],
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome|Chromium)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
  [/\bPostmanRuntime\//, 'Postman'],
  [/^node|\bundici\b/, 'Node.js'],
];

const systems: [RegExp, string][] = [
  [/\biPhone\b|\biPod\b/, 'iOS'],
  [/\biPad\b/, 'iPadOS'],
  [/\bKAIOS\//, 'KaiOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

const nameIn = (table: [RegExp, string][], userAgent: string) =>
  table.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;

function kindOf(userAgent: string, system: string | null): Device['kind'] {
  if (system === 'iPadOS' || (system === 'Android' && !/\bMobile\b/.test(userAgent))) return 'tablet';
  if (system === 'iOS' || system === 'Android' || system === 'KaiOS') return 'phone';
  return system === null ? 'other' : 'computer';
}

/** What a person recognises a device by. A user agent says what it likes, so this decides nothing. */
export function deviceOf(userAgent: string): Device {
  const system = nameIn(systems, userAgent);
  return { browser: nameIn(browsers, userAgent), system, kind: kindOf(userAgent, system) };
}
