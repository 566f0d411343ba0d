using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Observability.Routing;

/// <summary>Who is told what: the tiers of the estate, and who owns which part.</summary>
internal sealed class AlertPlan
{
    private readonly CompilationSource source;
    private readonly SortedSet<string> owners;

    public AlertPlan(CompilationSource source)
    {
        this.source = source;
        owners = new SortedSet<string>(
            source.Estate.Processes.Values.Select(process => process.Owner).Concat(source.Estate.Stores.Values.Select(store => store.Owner))
                .Concat(source.Estate.Partners.Values.Select(partner => partner.Owner)).Append(source.Estate.Owner).OfType<string>(),
            StringComparer.Ordinal);
        var tiers = source.Estate.Observability?.Alerts?.Tiers ?? new Dictionary<string, AlertTier>(StringComparer.Ordinal);
        // Nobody is woken for a copy of production.
        var isLive = source.Estate.Environments.GetValueOrDefault(source.Environment) is not { Data: not (null or EnvironmentData.Live) };
        Fast = [.. tiers.Where(tier => isLive && tier.Value.Burn == BurnSpeed.Fast).OrderBy(tier => tier.Key, StringComparer.Ordinal).Select(tier => tier.Value)];
        Slow = tiers.Where(tier => tier.Value.Burn != BurnSpeed.Fast).OrderBy(tier => tier.Key, StringComparer.Ordinal).Select(tier => tier.Value).FirstOrDefault();
    }

    /// <summary>The tiers that call at once.</summary>
    public IReadOnlyList<AlertTier> Fast { get; }

    /// <summary>The tier for what can wait; null where the estate has none.</summary>
    public AlertTier? Slow { get; }

    /// <summary>How long a signal may be silent before somebody is told.</summary>
    public TimeSpan Silence => source.Estate.Observability?.Alerts?.Silence ?? TimeSpan.FromMinutes(10);

    /// <summary>Where tickets go when nobody else is named.</summary>
    public string TicketsTo => Slow?.To ?? source.Estate.Owner;

    public static string CriticalityOf(BusinessProcess process) => KebabCase.Of(process.Criticality);

    /// <summary>The fast tier of a criticality; null where nobody is called at once.</summary>
    public AlertTier? FastFor(Criticality criticality) => Fast.FirstOrDefault(tier => tier.For.Count == 0 || tier.For.Contains(criticality));

    /// <summary><c>page</c> where a person is called at once for this criticality, else <c>ticket</c>.</summary>
    public string SeverityFor(Criticality criticality) => FastFor(criticality) is null ? "ticket" : "page";

    /// <summary>The most critical of the processes that stand on a part.</summary>
    public Criticality CriticalityOn(string part) => source.Graph.ProcessesOn(part).Select(node => source.Estate.Processes[node.Name].Criticality).DefaultIfEmpty(Criticality.Deferrable).Min();

    /// <summary>The owners whose parts raise tickets, by address.</summary>
    public IReadOnlyList<string> Owners => [.. owners];

    public string PagerOf(AlertTier tier) => source.Estate.OnCall.ContainsKey(tier.To) ? "on-call-" + tier.To : "mail-" + KebabCase.OfText(tier.To);

    public static string TicketsOf(string owner) => "tickets-" + KebabCase.OfText(owner);

    /// <summary>The receiver that an alert with these labels must reach.</summary>
    public string ReceiverOf(string severity, Criticality criticality, string owner) => severity switch
    {
        "page" when FastFor(criticality) is { } tier => PagerOf(tier),
        "info" => "nobody",
        _ => owners.Contains(owner) ? TicketsOf(owner) : TicketsOf(source.Estate.Owner),
    };
}
