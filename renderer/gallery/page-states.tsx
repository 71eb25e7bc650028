import { Badge, Button, Group, Kbd, Skeleton, Stack, Text } from '@mantine/core';
import { Empty } from '../ui/empty.tsx';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';

const long =
  '新疆维吾尔自治区乌鲁木齐高新技术产业开发区甲子精密机械设备制造安装与技术服务工程股份有限公司';

/** Headings of every length, the empty and the loading state, buttons and marks. */
export function PageStates() {
  return (
    <Stack gap={0}>
      <Page
        heading="308 of 2,929 clients bring 80 % of the revenue"
        detail="2,929 clients, revenue of 2015 in CNY"
        actions={<Button>Apply</Button>}
      >
        <Group>
          <Button>Filled</Button>
          <Button variant="default">Default</Button>
          <Button variant="subtle">Subtle</Button>
          <Button disabled>Disabled</Button>
          <Button color="red">Remove</Button>
          <Kbd>Ctrl K</Kbd>
          <Mark size={24} />
        </Group>
        <Group>
          {['jade', 'red', 'orange', 'blue', 'gray'].map((color) => (
            <Badge key={color} color={color} variant="light">
              {color}
            </Badge>
          ))}
          <Text c="dimmed">Quiet text</Text>
          <Text c="red">Text of a refusal</Text>
        </Group>
      </Page>
      <Page heading={long} detail={long} actions={<Button variant="default">修改</Button>}>
        <Empty
          title="还没有拜访"
          why="记录的每次拜访都会出现在这里，便于下次上门前回顾。"
          step={<Button>记录拜访</Button>}
        />
      </Page>
      <Page heading="…">
        <Stack gap="xs">
          <Skeleton height={16} width="60%" animate={false} />
          <Skeleton height={16} width="80%" animate={false} />
          <Skeleton height={16} width="40%" animate={false} />
        </Stack>
      </Page>
    </Stack>
  );
}
