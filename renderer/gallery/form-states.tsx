import {
  Alert,
  Checkbox,
  Group,
  Notification,
  Progress,
  Radio,
  SegmentedControl,
  Stack,
  Switch,
  TextInput,
  Textarea,
} from '@mantine/core';

const refusal = 'A client needs a name, such as 西宁甲子精密机械有限公司.';

/** Fields as they are empty, filled, refused and disabled, and what a form can say. */
export function FormStates() {
  return (
    <Stack maw={640}>
      <Group grow align="flex-start">
        <TextInput label="Name" description="As on the contract" placeholder="Name" />
        <TextInput label="Name" description="As on the contract" error={refusal} />
      </Group>
      <Group grow align="flex-start">
        <TextInput label="Code" value="000001" readOnly />
        <TextInput label="Code" value="000001" disabled readOnly />
      </Group>
      <Textarea
        label="Note"
        value={'更换磨损的备件，试运行两小时正常。\n下月安排一次操作培训。'}
        readOnly
        rows={3}
      />
      <Group>
        <Checkbox label="Data update" checked readOnly />
        <Checkbox label="Drawing closer" readOnly />
        <Radio label="Archived" checked readOnly />
        <Radio label="Plan" readOnly />
        <Switch label="Site mode" checked readOnly />
        <SegmentedControl aria-label="Appearance" data={['Light', 'Dark']} value="Light" />
      </Group>
      <Progress value={62} aria-label="Import" />
      <Alert title="12 rows were refused">The rest of the file is in the book.</Alert>
      <Alert color="red" title="This file is not a table">
        Nothing was written. Choose a CSV or an XLSX file.
      </Alert>
      <Notification title="Undone: client edited" withBorder>
        西宁甲子精密机械有限公司
      </Notification>
    </Stack>
  );
}
