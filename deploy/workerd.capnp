# The relay on workerd: `workerd serve deploy/workerd.capnp`, after `npm run build`.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "relay", worker = .relay), (name = "internet", network = (allow = ["public"], tlsOptions = (trustBrowserCas = true)))],
  sockets = [(name = "http", address = "127.0.0.1:8787", http = (), service = "relay")],
);

const relay :Workerd.Worker = (
  compatibilityDate = "2026-10-01",
  modules = [
    (name = "worker.js", esModule = embed "../dist/edge/worker.js"),
    (name = "parts/relay.js", esModule = embed "../dist/edge/parts/relay.js"),
    (name = "parts/rss-reader.js", esModule = embed "../dist/edge/parts/rss-reader.js"),
    (name = "parts/ssr.js", esModule = embed "../dist/edge/parts/ssr.js"),
    (name = "parts/skeleton.js", esModule = embed "../dist/edge/parts/skeleton.js"),
    (name = "parts/figures.js", esModule = embed "../dist/edge/parts/figures.js"),
    (name = "parts/purify.es.js", esModule = embed "../dist/edge/parts/purify.es.js"),
    (name = "parts/rolldown-runtime.js", esModule = embed "../dist/edge/parts/rolldown-runtime.js"),
  ],
  bindings = [(name = "RELAY_ALLOW", text = "example.org")],
);
