using System.Text.Json.Nodes;
using Holdfast.Compilation.Observability.Rules;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Observability;

/// <summary>What people look at when a process is in trouble: the promise, how fast it burns, and the parts it stands on.</summary>
internal sealed class Dashboard
{
    private const int Height = 8;

    private readonly JsonArray panels = [];
    private int row;

    public static JsonObject Of(CompilationSource source, BusinessProcess process)
    {
        var dashboard = new Dashboard();
        foreach (var slo in Signals.ObjectivesOf(source, process))
            dashboard.Add(slo);
        dashboard.AddJobs(source, process);
        dashboard.AddProbes(source, process);
        dashboard.AddParts(source, process);
        return new JsonObject
        {
            ["uid"] = Uid(process.Name),
            ["title"] = $"{process.Name} ({source.Environment})",
            ["description"] = process.About ?? "",
            ["tags"] = JsonList.Of("holdfast", source.Estate.Estate.Text, KebabCase.Of(process.Criticality)),
            ["schemaVersion"] = 39,
            ["timezone"] = source.Estate.TimeZone?.Text ?? "utc",
            ["refresh"] = "1m",
            ["time"] = new JsonObject { ["from"] = "now-6h", ["to"] = "now" },
            ["templating"] = new JsonObject
            {
                ["list"] = JsonList.OfNodes(new JsonObject { ["name"] = "datasource", ["type"] = "datasource", ["query"] = "prometheus", ["label"] = "Prometheus" }),
            },
            ["panels"] = dashboard.panels,
        };
    }

    /// <summary>Grafana allows 40 characters.</summary>
    private static string Uid(string process) => $"holdfast-{process}" is { Length: <= 40 } uid ? uid : $"holdfast-{process}"[..40];

    private void Add(ServiceObjective slo)
    {
        Panel("stat", 6, $"{slo.Name}: budget left of 30 days", "percentunit", [("left", $"sli:budget_left:ratio30d{{slo=\"{slo.Name}\"}}")]);
        Panel("timeseries", 9, $"{slo.Name}: how many times too fast it burns", "none", BurnTier.For(slo).Where(_ => slo.Objective < 1).Select(tier =>
            ($"{PromText.Duration(tier.Long)} (told at {PromText.Number(tier.Factor)})", $"{slo.Recorded("ratio", tier.Long)} / {PromText.Number(1 - slo.Objective)}")));
        Panel("timeseries", 9, $"{slo.Name}: requests and bad ones", "reqps", [("all", slo.Recorded("total", TimeSpan.FromMinutes(5))), ("bad", slo.Recorded("bad", TimeSpan.FromMinutes(5)))]);
        row += Height;
    }

    private void AddJobs(CompilationSource source, BusinessProcess process)
    {
        foreach (var job in Signals.JobsOf(source, process))
        {
            Panel("stat", 24, $"{job.Name}: since the last good run", "s", [("age", $"time() - max(kube_cronjob_status_last_successful_time{{namespace=\"{Signals.NamespaceOf(source, job.Tenant)}\",cronjob=\"{Signals.CronJobOf(job)}\"}})")]);
            row += Height;
        }
    }

    private void AddProbes(CompilationSource source, BusinessProcess process)
    {
        var probes = PartAlerts.ProbesOf(source, process).ToList();
        if (probes.Count == 0)
            return;
        Panel("timeseries", 24, "Probes", "none", probes.Select(probe => (probe.Name, $"max(probe_success{{probe=\"{probe.Name}\"}})")));
        row += Height;
    }

    private void AddParts(CompilationSource source, BusinessProcess process)
    {
        var stores = source.Graph.Reaches(process.Name).Select(reached => source.Estate.Stores.GetValueOrDefault(reached.Node.Name)).OfType<Store>().Where(store => PartAlerts.UpSeries(store) is not null).ToList();
        if (stores.Count > 0)
            Panel("timeseries", 12, "Stores it stands on: up", "none", stores.Select(store => (store.Name, $"max({PartAlerts.UpSeries(store)})")));
        var workloads = source.Graph.Reaches(process.Name).Select(reached => source.Estate.Workloads.GetValueOrDefault(reached.Node.Name)).OfType<Workload>().Where(workload => workload.Schedule is null).ToList();
        if (workloads.Count > 0)
        {
            Panel("timeseries", 12, "Workloads it stands on: replicas available", "none", workloads.Select(workload =>
                (workload.Name, Signals.ReplicasOf(source, workload))), x: stores.Count > 0 ? 12 : 0);
        }
    }

    private void Panel(string type, int width, string title, string unit, IEnumerable<(string Legend, string Expression)> queries, int? x = null)
    {
        var targets = queries.Select((query, index) => new JsonObject { ["refId"] = ((char)('A' + (index % 26))).ToString(), ["legendFormat"] = query.Legend, ["expr"] = query.Expression }).ToList();
        var before = panels.Where(panel => panel?["gridPos"]?["y"]?.GetValue<int>() == row).Sum(panel => panel?["gridPos"]?["w"]?.GetValue<int>() ?? 0);
        panels.Add(new JsonObject
        {
            ["id"] = panels.Count + 1,
            ["type"] = type,
            ["title"] = title,
            ["datasource"] = new JsonObject { ["type"] = "prometheus", ["uid"] = "${datasource}" },
            ["gridPos"] = new JsonObject { ["h"] = Height, ["w"] = width, ["x"] = x ?? before, ["y"] = row },
            ["fieldConfig"] = new JsonObject { ["defaults"] = new JsonObject { ["unit"] = unit }, ["overrides"] = new JsonArray() },
            ["targets"] = JsonList.OfNodes(targets),
        });
    }
}
