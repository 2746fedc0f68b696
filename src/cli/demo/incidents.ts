import type { Api } from '../../bots/api.js';
import type { Town } from './town.js';

/** A drill from before the first lot, so that there is a report to read: declared, amended, ended and concluded. */
export async function holdDrill(town: Town): Promise<void> {
  const [officer, second] = [town.as('centre'), town.as('centre2')];
  const wish = { kind: 'outage', suspends: false, reason: '开市前应急演练：模拟主用链路中断' };
  const id = await asked(officer, '/incidents', wish);
  const text = {
    ...{ zh: '本次为应急演练，不影响任何标的。', en: 'This is a drill; it touches no lot.' },
    reason: '说明演练性质',
  };
  await officer.http.post(`/incidents/${id}/amendment`, text);
  const end = { reason: '演练结束，备用链路切换正常' };
  await second.confirm(await asked(officer, `/incidents/${id}/end`, end));
  const conclusion = {
    cause: '演练：主用链路中断后 40 秒内切换至备用链路。',
    measures: '将切换时间目标定为 30 秒，每季度演练一次。',
  };
  await second.confirm(await asked(officer, `/incidents/${id}/conclusions`, conclusion));
}

async function asked({ http }: Api, path: string, body: object): Promise<string> {
  return ((await http.post(path, body)) as { readonly id: string }).id;
}
