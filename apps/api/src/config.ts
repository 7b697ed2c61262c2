import { z } from 'zod';

const origin = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address, such as https://claims.example.org' })
  .transform((value) => new URL(value).origin);

const flag = z
  .enum(['0', '1', 'true', 'false'], { error: 'must be 1 or 0' })
  .transform((v) => v === '1' || v === 'true');

function whole(min: number, max: number, what: string) {
  const error = `must be ${what} from ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
}

/** As a URL writes them: in lower case, without a usual port. */
function hostList(error: string) {
  return z
    .string()
    .default('')
    .transform((value) => value.split(',').map((host) => host.trim()))
    .transform((hosts) => hosts.filter((host) => host !== ''))
    .refine((hosts) => hosts.every((host) => URL.canParse(`http://${host}/`) && !/[/?#@]/u.test(host)), { error })
    .transform((hosts) => hosts.map((host) => new URL(`http://${host}/`).host));
}

/** Every setting of the server, by the name of its environment variable. Units are in the names or the comments. */
const environmentSchema = z.object({
  /** Address to listen on; a server for others sits behind a proxy that ends TLS. */
  CLAIMDESK_HOST: z.string().min(1).default('127.0.0.1'),
  /** 0 takes any free port. */
  CLAIMDESK_PORT: whole(0, 65_535, 'a port').default(7433),
  /** Where people reach this server; every link that it makes starts with it. */
  CLAIMDESK_PUBLIC_ORIGIN: origin.optional(),
  /** Further Host headers to answer to, separated by commas. */
  CLAIMDESK_ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform((value) =>
      value
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter((host) => host !== ''),
    ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must start with postgres:// or postgresql://' })
    .optional(),
  /** Folder of the embedded database; not used with DATABASE_URL. */
  CLAIMDESK_DATA_FOLDER: z.string().min(1).default('./data'),
  CLAIMDESK_POOL_SIZE: whole(1, 200, 'a whole number of connections').default(10),
  CLAIMDESK_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  CLAIMDESK_SESSION_DAYS: whole(1, 365, 'a whole number of days').default(30),
  /** Mutations that one member or API key may make in a minute. */
  CLAIMDESK_WRITES_PER_MINUTE: whole(1, 1_000_000, 'a whole number of writes').default(1200),
  /** Take the caller's address from X-Forwarded-For: only behind a proxy that sets it. */
  CLAIMDESK_TRUST_PROXY: flag.default(false),
  /** Bearer token for GET /metrics; without one it answers callers on this machine alone. */
  CLAIMDESK_METRICS_TOKEN: z.string().min(16, { error: 'must have at least 16 characters' }).optional(),
  /** Where uploaded files are stored: `database`, or a folder that all processes of this server share. */
  CLAIMDESK_FILES: z.string().min(1).default('database'),
  /** Largest file that can be uploaded, in megabytes of 1,000,000 bytes. */
  CLAIMDESK_FILE_MB: whole(1, 1000, 'a whole number of megabytes').default(20),
  /**
   * Hosts that pages may be archived from although they are not public, separated by commas: `wiki.example.org`, or with
   * a port that is not 80 or 443, `10.0.0.5:8080`. Whoever may archive can read them.
   */
  CLAIMDESK_FETCH_ALLOWED: hostList('must be hosts such as wiki.example.org or 10.0.0.5:8080, separated by commas'),
  /** An HTTP proxy to archive pages through, such as http://proxy:3128. It is asked to connect to addresses, not names. */
  CLAIMDESK_FETCH_PROXY: z
    .url({ protocol: /^http$/, error: 'must be an http address, such as http://proxy:3128' })
    .transform((value) => new URL(value))
    .optional(),
  /** Folder of the built web app. */
  CLAIMDESK_WEB_FOLDER: z.string().min(1).optional(),
});

export type Config = {
  host: string;
  port: number;
  /** Set by the configuration, or made from host and port when the server has its port. No slash at the end. */
  publicOrigin: string;
  /** False when nobody configured an origin, so that loopback names are answered too. */
  publicOriginConfigured: boolean;
  allowedHosts: readonly string[];
  databaseUrl: string | undefined;
  dataFolder: string;
  poolSize: number;
  logLevel: string;
  sessionDays: number;
  writesPerMinute: number;
  trustProxy: boolean;
  metricsToken: string | undefined;
  webFolder: string | undefined;
  /** Of uploaded files; null when they are in the database. */
  filesFolder: string | null;
  /** Largest uploaded file, in bytes. */
  fileLimit: number;
  /** `host` or `host:port` that pages may be fetched from although they are not public. */
  fetchAllowed: readonly string[];
  fetchProxy: URL | null;
  /** Largest request body, in bytes: 5 MB of text and the JSON around it, which doubles line ends and quotes. */
  bodyLimit: number;
};

const BODY_LIMIT_BYTES = 11_000_000;

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

/** All problems at once, one line each, so that nobody has to start the server five times to learn of five. */
export function readConfig(environment: Record<string, string | undefined>): ConfigResult {
  // An empty variable means "not set": that is what `NAME= command` and empty lines of a compose file give.
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(present);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) };
  }
  const value = parsed.data;
  return {
    ok: true,
    config: {
      host: value.CLAIMDESK_HOST,
      port: value.CLAIMDESK_PORT,
      publicOrigin: value.CLAIMDESK_PUBLIC_ORIGIN ?? originOf(value.CLAIMDESK_HOST, value.CLAIMDESK_PORT),
      publicOriginConfigured: value.CLAIMDESK_PUBLIC_ORIGIN !== undefined,
      allowedHosts: value.CLAIMDESK_ALLOWED_HOSTS,
      databaseUrl: value.DATABASE_URL,
      dataFolder: value.CLAIMDESK_DATA_FOLDER,
      poolSize: value.CLAIMDESK_POOL_SIZE,
      logLevel: value.CLAIMDESK_LOG_LEVEL,
      sessionDays: value.CLAIMDESK_SESSION_DAYS,
      writesPerMinute: value.CLAIMDESK_WRITES_PER_MINUTE,
      trustProxy: value.CLAIMDESK_TRUST_PROXY,
      metricsToken: value.CLAIMDESK_METRICS_TOKEN,
      webFolder: value.CLAIMDESK_WEB_FOLDER,
      filesFolder: value.CLAIMDESK_FILES === 'database' ? null : value.CLAIMDESK_FILES,
      fileLimit: value.CLAIMDESK_FILE_MB * 1_000_000,
      fetchAllowed: value.CLAIMDESK_FETCH_ALLOWED,
      fetchProxy: value.CLAIMDESK_FETCH_PROXY ?? null,
      bodyLimit: BODY_LIMIT_BYTES,
    },
  };
}

/** The address a person can open for a host to listen on. */
export function originOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Where people and readers of markup find this server. */
export type PublicAddress = Pick<Config, 'publicOrigin' | 'publicOriginConfigured'>;
