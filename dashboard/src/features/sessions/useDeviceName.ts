import type { Device } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';

/** What a person recognises a device by, such as "Chrome on Android". */
export function useDeviceName() {
  const { t } = useTranslation();
  return ({ browser, system }: Pick<Device, 'browser' | 'system'>): string => {
    if (browser && system) return t('devices.on', { browser, system });
    return browser ?? system ?? t('devices.unknown');
  };
}
