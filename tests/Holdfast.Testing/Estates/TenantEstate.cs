using System.Globalization;
using System.Text;

namespace Holdfast.Testing.Estates;

/// <summary>A shared platform of many tenants as a hosting provider would write it: one estate file, and a file for each tenant.</summary>
public static class TenantEstate
{
    private static readonly string[] Regions = ["Europe/Amsterdam", "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Warsaw"];
    private static readonly string[] Availabilities = ["99.5%", "99.9%", "99.95%"];
    private static readonly string[] CutOffs = ["14:00", "16:30", "17:30", "18:00"];

    /// <summary>The files of an estate without problems; the same seed gives the same bytes.</summary>
    /// <param name="tenants">How many.</param>
    /// <param name="seed">Of their differences.</param>
    /// <param name="withOwnStores">How many of them have a database server and a storage account of their own; the others share the platform's.</param>
    public static EstateFilesInMemory Generate(int tenants, int seed, int withOwnStores = int.MaxValue)
    {
        var random = new Random(seed);
        var files = new EstateFilesInMemory().With("estate.yaml", Root);
        for (var number = 1; number <= tenants; number++)
            files.With($"tenants/tenant-{number.ToString("D4", CultureInfo.InvariantCulture)}.yaml", Tenant(number, random, number <= withOwnStores));
        return files;
    }

    private const string Root = """
        estate: shared-platform
        about: Warehouses of many companies on one platform
        owner: platform@example.com
        timeZone: Europe/Amsterdam
        include: [tenants/*.yaml]

        azure:
          region: westeurope
          zones: [1, 2, 3]
          recovery: { region: northeurope, mode: pilot-light }
          residency: EU

        tenancy: shared

        processes:
          platform-access:
            about: Everybody signs in here
            owner: platform@example.com
            criticality: mission-critical
            objectives: { availability: 99.9%, rto: 15m, rpo: 0s }
            uses: [sign-in]

        workloads:
          sign-in:
            about: The portal of all tenants
            owner: platform@example.com
            app: http
            class: interactive
            image: registry.example.com/platform/sign-in@sha256:c821f3208df6000b203b9c1c369ddb4c373d78409370943480af1929babb384b
            replicas: 3..12
            scale: { on: latency, target: 300ms }
            resources: { cpu: 500m, memory: 512MiB }
            port: 8080
            health: /healthz
            uses: [accounts]

        stores:
          accounts:
            about: Accounts and roles
            owner: database@example.com
            engine: postgresql 17
            service: flexible-server
            size: { vcores: 4, memory: 16GiB, storage: 128GiB }
            availability: zone-redundant
            for: records
            backup: { pitr: 14d, retention: 35d, geo: true, immutable: true }
            restoreTest: { every: day, at: "02:30" }

        security:
          identity: { tenant: contoso, groups: { operators: platform-ops, approvers: platform-change } }
          secrets: { vault: managed, rotate: 90d }

        release:
          strategy: rolling
          approvals: { production: { required: 2, from: approvers, notAuthor: true } }

        observability:
          logs: { workspace: central, retention: 30d, auditRetention: 365d }

        environments:
          production: { data: live, cluster: own }
          staging: { scale: 10%, data: synthetic, cluster: own, observability: { logs: { retention: 7d } }, budget: { monthly: 9000 EUR } }

        budget: { monthly: 240000 EUR }

        """;

    private static string Tenant(int number, Random random, bool ownStores)
    {
        var name = number.ToString("D4", CultureInfo.InvariantCulture);
        var zone = Pick(Regions, random);
        var availability = Pick(Availabilities, random);
        var replicas = random.Next(2, 4);
        return new StringBuilder($$"""
            tenants:
              tenant-{{name}}:
                about: Warehouse {{name}}
                owner: tenant-{{name}}@example.com
                residency: EU
                quota: { cpu: {{random.Next(4, 33)}}, memory: {{16 * random.Next(1, 8)}}GiB, storage: {{random.Next(1, 5)}}TiB, pods: {{random.Next(20, 60)}}, connections: {{20 * random.Next(2, 10)}} }

            processes:
              dispatch-{{name}}:
                about: Pick, pack, label and hand over to the carrier
                owner: warehouse-{{name}}@example.com
                tenant: tenant-{{name}}
                criticality: {{(availability == "99.95%" ? "mission-critical" : "business-critical")}}
                objectives: { availability: {{availability}}, rto: {{5 * random.Next(3, 13)}}m, rpo: 0s, latency: { p95: {{100 * random.Next(5, 15)}}ms } }
                hours: Mon-Fri 05:00-23:00, Sat 06:00-14:00 {{zone}}
                cutoffs:
                  - { at: "{{Pick(CutOffs, random)}}", days: Mon-Fri, what: last carrier collection, rto: 10m }
                uses: [odoo-web-{{name}}, odoo-jobs-{{name}}, odoo-cron-{{name}}, carrier-{{name}}]
                continuity:
                  workaround: Pick lists are printed hourly; dispatch on paper for up to {{random.Next(2, 6)}} h
                  decides: site-manager-{{name}}
                  tells: [warehouse-floor, carriers]

              invoicing-{{name}}:
                about: Invoices and credit notes
                owner: finance-{{name}}@example.com
                tenant: tenant-{{name}}
                criticality: important
                objectives: { availability: 99.5%, rto: {{random.Next(4, 12)}}h, rpo: 0s }
                hours: Mon-Fri 07:00-19:00 {{zone}}
                uses: [odoo-web-{{name}}, odoo-jobs-{{name}}]


            """).Append(Workloads(name, replicas, random, ownStores ? $"erp-{name}, documents-{name}" : "accounts")).Append(ownStores ? Stores(name, random) : "").Append(Partner(name, random)).ToString();
    }

    private static string Workloads(string name, int replicas, Random random, string stores) => $$"""
        workloads:
          odoo-web-{{name}}:
            about: What people and handhelds talk to
            tenant: tenant-{{name}}
            app: odoo
            role: web
            class: interactive
            image: registry.example.com/tenants/odoo@sha256:c821f3208df6000b203b9c1c369ddb4c373d78409370943480af1929babb384b
            replicas: {{replicas}}..{{replicas + 4}}
            scale: { on: latency, target: 600ms }
            resources: { cpu: {{250 * random.Next(2, 7)}}m, memory: {{random.Next(1, 4)}}GiB }
            port: 8069
            health: /web/health
            uses: [{{stores}}]

          odoo-jobs-{{name}}:
            about: Labels, mails and postings that nobody waits for
            tenant: tenant-{{name}}
            app: odoo
            role: queue-job
            class: worker
            image: registry.example.com/tenants/odoo@sha256:c821f3208df6000b203b9c1c369ddb4c373d78409370943480af1929babb384b
            replicas: 2..4
            scale: { on: queue-depth, target: "50" }
            resources: { cpu: 500m, memory: 1GiB }
            uses: [{{stores}}, relay]

          odoo-cron-{{name}}:
            about: Replenishment and housekeeping
            tenant: tenant-{{name}}
            app: odoo
            role: cron
            class: scheduled
            image: registry.example.com/tenants/odoo@sha256:c821f3208df6000b203b9c1c369ddb4c373d78409370943480af1929babb384b
            replicas: 1
            resources: { cpu: 250m, memory: 512MiB }
            uses: [{{stores.Split(',')[0]}}]


        """;

    private static string Stores(string name, Random random) => $$"""
        stores:
          erp-{{name}}:
            about: Orders, stock, shipments and postings
            tenant: tenant-{{name}}
            engine: postgresql 17
            service: flexible-server
            size: { vcores: {{2 * random.Next(1, 5)}}, memory: {{8 * random.Next(1, 5)}}GiB, storage: {{128 * random.Next(1, 5)}}GiB }
            availability: zone-redundant
            for: records
            backup: { pitr: 14d, retention: 35d, geo: true, immutable: true }
            restoreTest: { every: week, at: "0{{random.Next(1, 5)}}:30" }
            consistentWith: [documents-{{name}}]
            maintenance: { window: "Sun 02:00-04:00" }

          documents-{{name}}:
            about: Delivery notes, signatures and photos
            tenant: tenant-{{name}}
            engine: blob
            service: storage-account
            size: { storage: {{random.Next(1, 3)}}TiB }
            redundancy: zone
            for: documents
            backup: { pitr: 14d, retention: 35d }
            softDelete: 30d


        """;

    private static string Partner(string name, Random random) => $$"""
        partners:
          carrier-{{name}}:
            about: Buys labels, reports status
            tenant: tenant-{{name}}
            kind: carrier
            protocol: https
            deadline: {{random.Next(1, 5)}}h
            limits: { rate: {{random.Next(1, 21)}}/s, concurrency: {{random.Next(1, 9)}} }
            buffer: relay
            orderBy: shipment
            unknownOutcome: look-up
            credentials: secret:carrier-{{name}}-api-key

        """;

    private static string Pick(string[] choices, Random random) => choices[random.Next(choices.Length)];
}
