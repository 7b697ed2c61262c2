import { memoryUsage, cpuUsage, uptime } from 'node:process';

/** Counters of this process in Prometheus's text format. */
export type Metrics = {
  countRequest(status: number): void;
  render(): string;
};

export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  return {
    countRequest(status) {
      const group = `${Math.floor(status / 100)}xx`;
      requests.set(group, (requests.get(group) ?? 0) + 1);
    },
    render() {
      const cpu = cpuUsage();
      const lines = [
        '# TYPE claimdesk_http_requests_total counter',
        ...[...requests].sort().map(([group, count]) => `claimdesk_http_requests_total{status="${group}"} ${count}`),
        '# TYPE process_cpu_seconds_total counter',
        `process_cpu_seconds_total ${(cpu.user + cpu.system) / 1e6}`,
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${memoryUsage.rss()}`,
        '# TYPE process_uptime_seconds gauge',
        `process_uptime_seconds ${uptime()}`,
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}
