namespace Holdfast.Tests.Estate.Reading.Fuzz;

/// <summary>Small estates that come close to something: a cycle, a limit, an odd way of writing YAML.</summary>
internal static class SmallEstates
{
    public static IReadOnlyList<string> All { get; } =
    [
        """
        estate: small
        owner: team
        tenancy: dedicated
        processes: { p: { criticality: important, objectives: { availability: 99%, rto: 1h, rpo: 0s }, uses: [web] } }
        workloads: { web: { app: http, class: interactive, uses: [erp] } }
        stores: { erp: { engine: postgresql 17, availability: same-zone } }
        """,
        """
        estate: circle
        owner: team
        tenancy: shared
        processes:
          a: &a { criticality: important, objectives: &o { availability: 99.9%, rto: 15m, rpo: 0s }, uses: [b, w] }
          b: { criticality: deferrable, objectives: *o, uses: [a, relay] }
        workloads:
          w: { app: http, class: worker, uses: [v, relay], objectives: { rto: 2h } }
          v: { app: http, class: worker, uses: [w, s] }
        stores:
          s: { engine: postgresql 17, replicaOf: r, consistentWith: [r, s] }
          r: { engine: postgresql 16, replicaOf: s, availability: none }
        """,
        """
        %YAML 1.2
        ---
        ? estate
        : "quoted \x41\u00e9"
        'owner': >-
          folded
          text
        tenancy: !!str dedicated
        processes: {? p : {criticality: important, objectives: {availability: 99%, rto: 0s, rpo: 0s, latency: {p50: 2s, p95: 1s}}, uses: ["w"], cutoffs: [{at: "00:00", days: Sun-Mon, what: x, rto: 9d}], hours: "Sat-Mon 22:00-06:00, Tue 00:00-24:00 Europe/Paris"}}
        workloads:
          w:
            app: http
            class: batch
            scale: {on: latency, target: 10%}
        ...
        """,
        """
        estate: layered
        owner: team
        tenancy: dedicated
        azure: { region: westeurope, zones: [1], recovery: { region: westeurope, mode: warm-standby, processes: [p] } }
        processes:
          p:
            criticality: mission-critical
            objectives: { availability: 99.99%, rto: 1m, rpo: 0s }
            uses: [w, partner]
        workloads:
          w: { app: odoo, class: interactive, uses: [cache, partner], replicas: 3..8, resources: { cpu: 500m, memory: 1GiB } }
        stores:
          cache: { engine: redis 7, availability: zone-redundant, for: cache, loss: rebuild, maintenance: { window: "Sun 02:00-04:00" } }
        partners:
          partner: { kind: edi, protocol: as2, deadline: 4h, buffer: relay, credentials: secret:partner-key, limits: { rate: 10/s } }
        security: { identity: { tenant: contoso, groups: { ops: o } }, secrets: { vault: managed, rotate: 90d } }
        release: { approvals: { a: { required: 1, from: ops } }, freeze: [{ name: x, from: 12-01, to: 01-05 }] }
        environments:
          a: { scale: 30%, workloads: { w: { replicas: 1 } } }
          b: { stores: { cache: }, processes: { p: { objectives: { rpo: 1h } } } }
          c:
        waivers: [{ rule: HF2001, reason: r, owner: o, approver: a, expires: 2030-01-01 }]
        """,
        "a: &a [*a]\nb: &b [*a, *a]\n? [x]\n: y\n~: z",
        "include: [estate.yaml, '*.yaml', \"\\0\", /dev/zero, '', ~, [a], {b: c}]\nestate: i\nowner: o\ntenancy: dedicated\nprocesses:",
        "",
        "estate: only",
    ];
}
