using Holdfast.Estate.Model;

namespace Holdfast.Drills.Labs.StandIns;

/// <summary>The rows of tenants, people and what watches and changes the estate: no lab shows those.</summary>
internal static class OrganisationRows
{
    public static IEnumerable<StandInRow> Of(EstateModel estate)
    {
        foreach (var tenant in estate.Tenants.Keys)
            yield return StandInTable.None("tenants." + tenant, "tenant", "The lab has one user of everything; a tenant's stores and workloads have rows of their own.");
        if (estate.Sharing is not null)
            yield return StandInTable.None("sharing", "what keeps tenants apart", "The lab has one user of everything.");
        if (estate.Odoo is not null)
            yield return StandInTable.None("odoo", "Odoo", "Odoo itself does not run in the lab; the sample application is a smaller one.");
        foreach (var rota in estate.OnCall.Keys)
            yield return StandInTable.None("onCall." + rota, "people", "Drills call nobody.");
        if (estate.Recovery is not null)
            yield return StandInTable.None("recovery", "how people are reached and steps carried out", "`holdfast recover run --practice` shows it, on a depot of its own.");
        if (estate.Gitops is not null)
            yield return StandInTable.None("gitops", "how what is written becomes what runs", "Nothing is deployed to the lab from a repository.");
        if (estate.Release is not null)
            yield return StandInTable.None("release", "how changes reach production", "Nobody approves in the lab; the drill `bad-release` shows what a faulty release does.");
        if (estate.Observability is { } observability)
        {
            yield return StandInTable.None("observability", "logs, metrics, alerts and dashboards", "Services of Azure; the drills measure with their own transactions.");
            foreach (var probe in observability.Probes.Keys)
                yield return StandInTable.None("observability.probes." + probe, "probe", "It asks an address of the estate, which the lab does not have.");
        }

        foreach (var forecast in estate.Forecasting.Keys)
            yield return StandInTable.None("forecasting." + forecast, "data for forecasts", "The sample application makes no forecasts.");
    }
}
