import { Menu } from '@mantine/core';
import { LogOutIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguageChoice, useThemeChoice } from './Preferences.tsx';

/** How every account's menu ends: how things look, and the way out. */
export function MenuEnd({ onLogOut }: { onLogOut: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Choices title={t('app.theme')} {...useThemeChoice()} />
      <Choices title={t('app.language')} {...useLanguageChoice()} />
      <Menu.Divider />
      <Menu.Item leftSection={<LogOutIcon size={16} aria-hidden />} onClick={onLogOut}>
        {t('app.logOut')}
      </Menu.Item>
    </>
  );
}

interface Props<Value extends string> {
  title: string;
  value: string;
  choices: readonly { value: Value; label: string }[];
  choose: (value: Value) => void;
}

function Choices<Value extends string>({ title, value, choices, choose }: Props<Value>) {
  const onChange = (chosen: string) => {
    const known = choices.find(choice => choice.value === chosen);
    if (known) choose(known.value);
  };
  return (
    <>
      <Menu.Label>{title}</Menu.Label>
      <Menu.RadioGroup value={value} onChange={onChange}>
        {choices.map(choice => (
          <Menu.RadioItem key={choice.value} value={choice.value} closeMenuOnClick={false}>
            {choice.label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
