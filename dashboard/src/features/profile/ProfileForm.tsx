import { SimpleGrid, TagsInput, TextInput } from '@mantine/core';
import type { Profile } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { changeOwn } from '../../app/session.ts';
import { useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { filledIn } from '../../ui/checks.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Part } from '../../ui/Part.tsx';
import { filledOrNull } from '../../ui/present.ts';

const profileValues = ({ name, phone, city, services, skills }: Profile) => ({
  name,
  phone: phone ?? '',
  city: city ?? '',
  services,
  skills,
});

type Values = ReturnType<typeof profileValues>;

/** What a person tells about themselves, the same in all of their workshops. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<Profile, Values, Profile>({
    record: profile,
    valuesOf: profileValues,
    validate: { name: filledIn(t) },
    load: () => workbay.profile.get(),
    save: (values, version) =>
      workbay.profile.update(
        { ...values, phone: filledOrNull(values.phone), city: filledOrNull(values.city) },
        { ifMatch: version },
      ),
    said: () => t('common.saved'),
    after: changeOwn,
  });
  const labels: Record<keyof Values, string> = {
    name: t('common.name'),
    phone: t('common.phone'),
    city: t('address.city'),
    services: t('profile.services'),
    skills: t('profile.skills'),
  };
  return (
    <form noValidate onSubmit={onSubmit}>
      <Clashes
        clashes={clashes}
        describe={({ field, theirs }) => ({ label: labels[field], text: [theirs[field]].flat().join(', ') })}
        onTheirs={useTheirs}
      />
      <Part title={t('profile.you')} text={t('profile.youText')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            label={labels.name}
            autoComplete="name"
            maxLength={120}
            {...form.getInputProps('name')}
          />
          <TextInput label={t('common.email')} value={profile.email} readOnly variant="filled" />
          <TextInput
            label={labels.phone}
            type="tel"
            autoComplete="tel"
            maxLength={24}
            {...form.getInputProps('phone')}
          />
          <TextInput
            label={labels.city}
            autoComplete="address-level2"
            maxLength={100}
            {...form.getInputProps('city')}
          />
        </SimpleGrid>
        <TagsInput
          label={labels.services}
          placeholder={t('profile.tagHint')}
          maxTags={30}
          maxLength={60}
          clearable
          {...form.getInputProps('services')}
        />
        <TagsInput
          label={labels.skills}
          placeholder={t('profile.tagHint')}
          maxTags={30}
          maxLength={60}
          clearable
          {...form.getInputProps('skills')}
        />
        <FormButtons save={t('common.save')} change={change} />
      </Part>
    </form>
  );
}
