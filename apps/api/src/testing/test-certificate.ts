/**
 * A certificate of nobody, for pages.example, localhost and 127.0.0.1, valid from 2020 to 2120. Nothing but tests trusts
 * it. Made with `openssl ecparam -name prime256v1 -genkey`, `openssl req -new` and `openssl ca -selfsign`.
 */
export const testCertificate = {
  key: `-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIKUBTW6xwBr9vMUi8n1YLJRfKjJuV3OvXQnSu2CxwP6GoAoGCCqGSM49
AwEHoUQDQgAEpG09IaF2yEbQSYDGrLC18GvS5CD5kVVKS1g0DKYbS24UwDuhfCKN
6By7U2whYsU+AAiaEDuPNFnlrJ+IlJJRwA==
-----END EC PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBfzCCASagAwIBAgIBATAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5DbGFpbWRl
c2sgdGVzdDAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowGTEXMBUG
A1UEAwwOQ2xhaW1kZXNrIHRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASk
bT0hoXbIRtBJgMassLXwa9LkIPmRVUpLWDQMphtLbhTAO6F8Io3oHLtTbCFixT4A
CJoQO480WeWsn4iUklHAo10wWzAPBgNVHRMBAf8EBTADAQH/MCkGA1UdEQQiMCCC
DXBhZ2VzLmV4YW1wbGWCCWxvY2FsaG9zdIcEfwAAATAdBgNVHQ4EFgQU9QTD3NFo
lEaDHplDafe/Hq98044wCgYIKoZIzj0EAwIDRwAwRAIgcQ0ka0eNGjPD8vtGBpUb
fQQZuqLSJGUQXe0SavSutcICIFMJKmwXZ98CBe/6KbbEgGLzx7wiHVpyoQrQ5SWX
Oi56
-----END CERTIFICATE-----`,
};
