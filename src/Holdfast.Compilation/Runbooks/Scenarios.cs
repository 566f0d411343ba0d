using Holdfast.Compilation.GitOps;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Scaling;
using Holdfast.Compilation.Observability;
using Holdfast.Compilation.Observability.Rules;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Runbooks;

/// <summary>The troubles that a process can have, from what it stands on.</summary>
internal sealed class Scenarios(ClusterPlan cluster, BusinessProcess process)
{
    private readonly CompilationSource source = cluster.Source;
    private readonly AgentCommands agent = new(cluster.Source);
    private readonly List<string> below = [.. cluster.Source.Graph.Reaches(process.Name).Select(reached => reached.Node.Name)];

    private string Group => $"{source.Estate.Estate}-{source.Environment}";

    private string Verified => PartAlerts.ProbesOf(source, process).Select(probe => probe.Name).ToList() is { Count: > 0 } probes
        ? $"The probes {string.Join(", ", probes)} succeed three times in a row, the dashboard `holdfast-{process.Name}` shows no burn for 30 minutes, and one real transaction is done by a person."
        : $"The dashboard `holdfast-{process.Name}` shows no burn for 30 minutes, and one real transaction is done by a person.";

    private IEnumerable<Store> Stores => below.Select(name => source.Estate.Stores.GetValueOrDefault(name)).OfType<Store>();

    private IEnumerable<Workload> Workloads => below.Select(name => source.Estate.Workloads.GetValueOrDefault(name)).OfType<Workload>();

    private IEnumerable<string> Namespaces => Workloads.Select(workload => Signals.NamespaceOf(source, workload.Tenant)).Distinct(StringComparer.Ordinal);

    public IEnumerable<Runbook> All()
    {
        var databases = Stores.Where(store => store.Engine.Kind == StoreEngineKind.Postgresql && store.ReplicaOf is null).ToList();
        if (databases.Count > 0)
        {
            yield return Failover(databases);
            yield return Restore(databases, "restore-to-a-time", "data is damaged: restore to a time", "Wrong or missing data, seen by people or by the nightly check.");
            yield return Restore(databases, "operator-error", "somebody deleted or changed what should not be", "A person says so, or counts do not add up. Nobody is blamed for saying it early.");
        }

        yield return Zone();
        if (source.Estate.Azure?.Recovery is { } recovery)
            yield return Region(recovery);
        yield return Release();
        yield return new("certificate-expiry", "a certificate has ended or is about to", "Browsers and carriers refuse the connection; the alert CertificateEndsSoon.", [
            "See which certificate, and why it was not renewed.", "$ kubectl get certificates,certificaterequests,orders,challenges -A", "Mend the cause (names, outgoing rules, the issuer's limits), then ask again.", .. Namespaces.Select(space => $"$ cmctl renew --all --namespace {space}")], Verified);
        foreach (var partner in below.Select(name => source.Estate.Partners.GetValueOrDefault(name)).OfType<Partner>())
            yield return Outage(partner);
        yield return Rotation();
        yield return NoSignal();
    }

    private Runbook Failover(List<Store> databases) => new(
        "database-failover",
        $"the database {string.Join(" or ", databases.Select(store => store.Name))} does not answer",
        $"The alert StoreDown for {string.Join(", ", databases.Select(store => store.Name))}; errors of {string.Join(", ", Workloads.Select(workload => workload.Name))}.",
        [
            "Wait two minutes: the service fails over by itself in one to two.",
            .. databases.SelectMany(store => store.Service switch
            {
                StoreService.CloudnativePg => new[] { $"Look at {store.Name}.", $"$ kubectl cnpg status {store.Name} --namespace {Signals.NamespaceOf(source, store.Tenant)}" },
                _ => [$"Look at {store.Name}, and fail it over if it has not done so.", $"$ az postgres flexible-server show --resource-group {Group} --name {Group}-{store.Name} --query '{{state:state,ha:highAvailability}}'", $"$ az postgres flexible-server restart --resource-group {Group} --name {Group}-{store.Name} --failover Forced"],
            }),
            "Connections that the failover left dead keep their processes waiting: start anew what does not recover within a minute.",
            .. Workloads.Where(workload => workload.Schedule is null).Select(workload => $"$ kubectl rollout restart {Signals.ControllerOf(workload)} --namespace {Signals.NamespaceOf(source, workload.Tenant)}"),
            "Wait until there is a standby again before anything else is changed: a second loss before that is an outage.",
        ],
        Verified)
    { PointOfNoReturn = "A forced failover: what the old primary had not sent is lost where the standby is not synchronous." };

    private Runbook Restore(List<Store> databases, string file, string title, string signs) => new(file, title, signs, [
        "Stop what writes, so that it gets no worse. The agent goes first: it would start everything again.",
        .. agent.Stop(Namespaces),
        .. Workloads.Where(workload => workload.Schedule is null).Select(StopCommand),
        .. Workloads.Where(workload => workload.Schedule is not null).Select(job => $"$ kubectl patch cronjob/{Signals.CronJobOf(job)} --patch '{{\"spec\":{{\"suspend\":true}}}}' --namespace {Signals.NamespaceOf(source, job.Tenant)}"),
        "Fix the last good moment with the person who noticed, in UTC, and set it.",
        "$ MOMENT=2026-01-31T12:34:00Z",
        .. databases.SelectMany(store => new[]
        {
            $"Restore {store.Name} beside the running one{(store.Backup?.RestoresIn is { } takes ? $"; it takes about {DurationText.Format(takes)}" : "")}{(store.Backup?.Pitr is { } pitr ? $"; any moment of the last {DurationText.Format(pitr)} can be had" : "")}.",
            $"$ az postgres flexible-server restore --resource-group {Group} --name {Group}-{store.Name}-restored --source-server {Group}-{store.Name} --restore-time \"$MOMENT\"",
        }),
        .. databases.SelectMany(store => store.ConsistentWith).Distinct(StringComparer.Ordinal).Select(other => $"Bring {other} to the same moment or a later one: no row may name a file that is not there."),
        .. databases.Where(store => store.RestoreTest?.Invariants.Count > 0).Select(store => $"Run the invariants on the restored {store.Name}: {string.Join(", ", store.RestoreTest?.Invariants ?? [])}."),
        "Decide: take the missing rows out of the copy, or put the copy in the place of the running one.",
        "Start everything again, in the order of the stores first.",
        .. Workloads.Where(workload => cluster.Find(workload.Name) is { } plan && Scalers.IsEventDriven(plan)).Select(workload => $"$ kubectl annotate scaledobject/{workload.Name} autoscaling.keda.sh/paused-replicas- --namespace {Signals.NamespaceOf(source, workload.Tenant)}"),
        .. agent.Start(Namespaces),
        "Key in what was handled on paper since that moment.",
    ], Verified)
    { PointOfNoReturn = $"Putting the copy in place: all that was written after the moment is lost. {process.Name} promised at most {DurationText.Format(process.Objectives.Rpo)}." };

    // KEDA starts again what it scales; paused with a number, it keeps to that number.
    private string StopCommand(Workload workload) => cluster.Find(workload.Name) is { } plan && Scalers.IsEventDriven(plan)
        ? $"$ kubectl annotate scaledobject/{workload.Name} autoscaling.keda.sh/paused-replicas=0 --overwrite --namespace {Signals.NamespaceOf(source, workload.Tenant)}"
        : $"$ kubectl scale {Signals.ControllerOf(workload)} --replicas=0 --namespace {Signals.NamespaceOf(source, workload.Tenant)}";

    private Runbook Zone() => new("zone-loss", "an availability zone is lost", "Nodes of one zone are gone; Azure's service health says so.", [
        "Change nothing for five minutes: replicas, stores and the way in are spread and move by themselves.",
        "$ kubectl get nodes --label-columns topology.kubernetes.io/zone",
        "See that every workload has its replicas in the zones that are left.",
        .. Workloads.Where(workload => workload.Schedule is null).Select(workload => $"$ kubectl get pods --selector app.kubernetes.io/name={workload.Name} --namespace {Signals.NamespaceOf(source, workload.Tenant)} --output wide"),
        "Stop releases until the zone is back: there is no spare.",
    ], Verified);

    private Runbook Region(RecoveryRegion recovery) => new("region-loss", $"the region {source.Estate.Azure?.Region} is lost", "Nothing of the region answers; Azure says that it will take hours.", [
        $"Ask Azure how long, and compare: recovery in {recovery.Region} ({Text.KebabCase.Of(recovery.Mode)}) {(recovery.Drill?.Took is { } took ? $"took {DurationText.Format(took)} when last tried on {recovery.Drill.Last:yyyy-MM-dd}" : "has never been timed")}.",
        "Get the decision, in writing, with the age of the newest copy.",
        $"Build the environment in {recovery.Region} from the repository {Repositories.NameOf(source, RepositoryContent.Infrastructure)}.",
        $"$ az stack sub create --name {Group}-recovery --location {recovery.Region} --template-file compiled/{source.Environment}/azure/main.bicep --parameters compiled/{source.Environment}/azure/main.bicepparam --parameters location={recovery.Region} --action-on-unmanage detachAll --deny-settings-mode none --yes",
        .. Stores.Where(store => store.Backup?.Geo == true && store.Engine.Kind == StoreEngineKind.Postgresql).Select(store => $"$ az postgres flexible-server geo-restore --resource-group {Group}-recovery --name {Group}-{store.Name} --source-server {Group}-{store.Name} --location {recovery.Region}"),
        $"Start the processes in this order: {string.Join(", ", recovery.Order.Count > 0 ? recovery.Order : [process.Name])}.",
        "Make sure that the old region cannot write any more, then move the traffic.",
        .. recovery.FailBack is { } back ? new[] { $"Later, the way back: {back.Data}{(back.Window is { } window ? $" ({window})" : "")}." } : [],
    ], Verified)
    { PointOfNoReturn = $"Moving the traffic: what the lost region had not copied is left behind{(process.Objectives.RegionLoss is { } promised ? $"; {process.Name} promised at most {DurationText.Format(promised.Rpo)}, and to be back within {DurationText.Format(promised.Rto)}" : "")}." };

    private Runbook Release() => new("bad-release-rollback", "a release did harm", "An ErrorBudgetBurn alert soon after a release.", [
        "See what was released last.",
        $"$ git -C {Repositories.NameOf(source, RepositoryContent.Environments)} log --oneline -5 -- {source.Environment}",
        source.Estate.Release?.Rollback switch
        {
            RollbackWay.Restore => "The database cannot go back with the code: follow restore-to-a-time together with the next step.",
            RollbackWay.FixForward => "There is no way back: release the mended version the same way.",
            _ => "Go back with the code only: the schema of the new release still carries the old code (expand and contract). After the contract step it no longer does: then follow restore-to-a-time.",
        },
        $"$ git -C {Repositories.NameOf(source, RepositoryContent.Environments)} revert --no-edit HEAD && git -C {Repositories.NameOf(source, RepositoryContent.Environments)} push",
        .. agent.Apply(Namespaces),
        .. Workloads.Where(workload => workload.Schedule is null).Select(workload => $"$ kubectl rollout status {Signals.ControllerOf(workload)} --namespace {Signals.NamespaceOf(source, workload.Tenant)} --timeout=10m"),
    ], Verified);

    private Runbook Outage(Partner partner) => new($"partner-outage-{partner.Name}", $"{partner.Name} does not answer", $"Messages to {partner.Name} wait; they are worth sending for {DurationText.Format(partner.Deadline)}.", [
        $"Ask the partner: {partner.Contact ?? "no contact is written down; ask " + (partner.Owner ?? source.Estate.Owner)}.",
        partner.Buffer == PartnerBuffer.Relay ? "Do nothing to the messages: the relay keeps them in order and sends them when the partner answers." : "Nothing keeps the messages: write down what fails, to repeat it later.",
        .. partner.Fallback is { } fallback ? new[] { $"{(fallback.After is { } after ? $"After {DurationText.Format(after)}: " : "")}{fallback.Manual ?? $"send through {fallback.To}"}." } : [],
        partner.UnknownOutcome switch
        {
            UnknownOutcome.LookUp => "Where nobody knows whether a message took effect, look it up at the partner. Never send it twice.",
            UnknownOutcome.Ask => "Where nobody knows whether a message took effect, ask the person who sees it.",
            _ => "Where nobody knows whether a message took effect, it may be sent again.",
        },
    ], Verified);

    private Runbook Rotation() => new("credential-rotation", "credentials must be changed", "They end soon (CredentialsEndSoon), or somebody else may know them: then at once.", [
        .. below.Select(name => source.Estate.Partners.GetValueOrDefault(name)).OfType<Partner>().Where(partner => partner.Credentials is not null).SelectMany(partner => new[]
        {
            $"Get new credentials for {partner.Name} from {partner.Contact ?? "the partner"}{(partner.CredentialsExpire is { } ends ? $"; the old ones end on {ends:yyyy-MM-dd}" : "")}. Type them into the vault from a file, and delete the file.",
            $"$ az keyvault secret set --vault-name \"$VAULT\" --name {partner.Credentials?.SecretName} --file new-value --output none && shred --remove new-value",
        }),
        "Have the cluster fetch what is new, and see that it has.",
        .. Namespaces.Select(space => $"$ kubectl annotate externalsecrets --all force-sync=$(date +%s) --overwrite --namespace {space}"),
        "Only when the new ones work: end the old ones.",
    ], Verified);

    private Runbook NoSignal() => new("no-signal", "nobody can see whether it works", "SLOSignalAbsent, SLOSignalStale, a probe that fails or is silent.", [
        "Ask somebody who uses it now. If they cannot work, it is an outage: follow the page of what is red.",
        "See whether Traefik runs and is scraped.",
        $"$ kubectl get pods --namespace {ClusterNames.ProxyOf(source)} && kubectl get podmonitors,servicemonitors -A",
        "See whether the way in from the edge still leads to it; then mend the missing signal before anything is released.",
    ], Verified);
}
