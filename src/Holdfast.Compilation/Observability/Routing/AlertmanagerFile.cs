using System.Text.Json.Nodes;
using Holdfast.Compilation.Observability.Rules;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Observability.Routing;

/// <summary>The configuration of Alertmanager. It names files that the vault fills, and never what is in them.</summary>
internal sealed class AlertmanagerFile(CompilationSource source, AlertPlan plan)
{
    /// <summary>Where the vault's secrets are mounted; their names below it are those in the vault.</summary>
    public const string SecretFolder = "/etc/alertmanager/secrets";

    private const string TicketHours = "ticket-hours";

    public string ToText() => YamlText.Of(new JsonObject
    {
        ["global"] = new JsonObject
        {
            ["smtp_smarthost"] = "smtp-relay.observability.svc:587",
            ["smtp_from"] = source.Estate.Owner,
            ["smtp_auth_username"] = "alertmanager",
            ["smtp_auth_password_file"] = $"{SecretFolder}/alertmanager-smtp",
        },
        ["route"] = Root(),
        ["receivers"] = JsonList.OfNodes(Receivers()),
        ["inhibit_rules"] = JsonList.OfNodes(InhibitRules.Of(source)),
        ["time_intervals"] = JsonList.OfNodes(Intervals()),
    });

    /// <summary>The secrets of the vault that the configuration needs.</summary>
    public IEnumerable<string> Secrets => ["alertmanager-smtp", .. Pagers.Select(SecretOf), "alerting-heartbeat"];

    private IEnumerable<AlertTier> Pagers => plan.Fast.Where(tier => source.Estate.OnCall.ContainsKey(tier.To)).DistinctBy(tier => tier.To);

    private static string SecretOf(AlertTier tier) => $"on-call-{tier.To}-routing-key";

    private JsonObject Root() => new()
    {
        ["receiver"] = AlertPlan.TicketsOf(source.Estate.Owner),
        ["group_by"] = JsonList.Of("estate", "environment", "tier", "process", "store"),
        ["group_wait"] = "30s",
        ["group_interval"] = "5m",
        ["repeat_interval"] = "12h",
        ["routes"] = JsonList.OfNodes([Heartbeat(), Info(), .. StoreRoutes(), .. plan.Fast.SelectMany(Pages), Tickets()]),
    };

    private static JsonObject Heartbeat() => new()
    {
        ["matchers"] = JsonList.Of($"alertname=\"{PartAlerts.Watchdog}\""),
        ["receiver"] = "heartbeat",
        ["group_wait"] = "0s",
        ["repeat_interval"] = "5m",
    };

    private static JsonObject Info() => new() { ["matchers"] = JsonList.Of("severity=\"info\""), ["receiver"] = "nobody" };

    // A store that is being maintained does not answer for a moment. Its processes still call: they promised to live through it.
    private IEnumerable<JsonObject> StoreRoutes() =>
        from store in source.Estate.Stores.Values
        where store.Maintenance is not null && PartAlerts.UpSeries(store) is not null
        let criticality = plan.CriticalityOn(store.Name)
        select new JsonObject
        {
            ["matchers"] = JsonList.Of($"alertname=\"{PartAlerts.StoreDown}\"", $"store=\"{store.Name}\""),
            ["receiver"] = plan.ReceiverOf(plan.SeverityFor(criticality), criticality, store.Owner ?? source.Estate.Owner),
            ["repeat_interval"] = "4h",
            ["mute_time_intervals"] = JsonList.Of($"maintenance-{store.Name}"),
        };

    private IEnumerable<JsonObject> Pages(AlertTier tier)
    {
        var matchers = new List<string> { "severity=\"page\"" };
        if (tier.For.Count > 0)
            matchers.Add($"tier=~\"{string.Join('|', tier.For.Select(KebabCase.Of))}\"");
        var page = new JsonObject { ["matchers"] = JsonList.Of(matchers), ["receiver"] = plan.PagerOf(tier), ["repeat_interval"] = "4h" };
        if (tier.Hours is null)
            return [page];
        // Outside the hours of the rota the page becomes a ticket, which is there when somebody comes in.
        page["active_time_intervals"] = JsonList.Of(PageHours(tier));
        page["continue"] = true;
        var ticket = Tickets();
        ticket["matchers"] = JsonList.Of(matchers);
        return [page, ticket];
    }

    private JsonObject Tickets()
    {
        var tickets = new JsonObject
        {
            ["matchers"] = JsonList.Of("severity=\"ticket\""),
            ["receiver"] = AlertPlan.TicketsOf(source.Estate.Owner),
            ["repeat_interval"] = "1d",
        };
        if (plan.Slow?.Hours is not null)
            tickets["active_time_intervals"] = JsonList.Of(TicketHours);
        tickets["routes"] = JsonList.OfNodes(plan.Owners.Select(owner =>
        {
            var route = new JsonObject { ["matchers"] = JsonList.Of($"owner=\"{owner}\""), ["receiver"] = AlertPlan.TicketsOf(owner) };
            if (plan.Slow?.Hours is not null)
                route["active_time_intervals"] = JsonList.Of(TicketHours);
            return route;
        }));
        return tickets;
    }

    private IEnumerable<JsonObject> Receivers()
    {
        yield return new JsonObject { ["name"] = "nobody" };
        yield return new JsonObject
        {
            ["name"] = "heartbeat",
            ["pagerduty_configs"] = JsonList.OfNodes(new JsonObject { ["routing_key_file"] = $"{SecretFolder}/alerting-heartbeat", ["send_resolved"] = false }),
        };
        foreach (var tier in plan.Fast.DistinctBy(plan.PagerOf))
        {
            yield return source.Estate.OnCall.ContainsKey(tier.To)
                ? new JsonObject
                {
                    ["name"] = plan.PagerOf(tier),
                    ["pagerduty_configs"] = JsonList.OfNodes(new JsonObject { ["routing_key_file"] = $"{SecretFolder}/{SecretOf(tier)}", ["send_resolved"] = true }),
                }
                : Mail(plan.PagerOf(tier), [tier.To]);
        }

        foreach (var owner in plan.Owners)
            yield return Mail(AlertPlan.TicketsOf(owner), [plan.TicketsTo, owner]);
    }

    private static JsonObject Mail(string name, IEnumerable<string> addresses) => new()
    {
        ["name"] = name,
        ["email_configs"] = JsonList.OfNodes(addresses.Distinct(StringComparer.Ordinal).Select(address => new JsonObject { ["to"] = address, ["send_resolved"] = true })),
    };

    private IEnumerable<JsonObject> Intervals()
    {
        var zone = source.Estate.TimeZone;
        if (plan.Slow?.Hours is { } hours)
            yield return TimeIntervals.Of(TicketHours, hours, zone);
        foreach (var tier in plan.Fast)
        {
            if (tier.Hours is { } rota)
                yield return TimeIntervals.Of(PageHours(tier), rota, zone);
        }

        foreach (var store in source.Estate.Stores.Values)
        {
            if (store.Maintenance is { } maintenance && PartAlerts.UpSeries(store) is not null)
                yield return TimeIntervals.Of($"maintenance-{store.Name}", maintenance.Window, zone);
        }
    }

    private static string PageHours(AlertTier tier) => $"hours-{KebabCase.OfText(tier.To)}";
}
