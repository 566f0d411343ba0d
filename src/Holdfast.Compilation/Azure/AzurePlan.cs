using System.Security.Cryptography;
using System.Text;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure;

/// <summary>What follows from an estate for all of its Azure files.</summary>
internal sealed class AzurePlan
{
    private const int LongestName = 40;

    public AzurePlan(CompilationSource source)
    {
        Source = source;
        Estate = source.Estate;
        Placement = Estate.Azure ?? throw new ArgumentException("The estate is not placed in Azure.", nameof(source));
        Name = ShortName($"{Estate.Estate}-{source.Environment}");
        Clock = new AzureClock(Estate.TimeZone?.Text ?? "UTC");
        Servers = StoresOf(StoreService.FlexibleServer);
        Caches = StoresOf(StoreService.ManagedRedis);
        Accounts = StoresOf(StoreService.StorageAccount);
    }

    public CompilationSource Source { get; }

    public EstateModel Estate { get; }

    public AzurePlacement Placement { get; }

    /// <summary>What names of resources begin with.</summary>
    public string Name { get; }

    public AzureClock Clock { get; }

    public IReadOnlyList<Store> Servers { get; }

    public IReadOnlyList<Store> Caches { get; }

    public IReadOnlyList<Store> Accounts { get; }

    public RecoveryRegion? Recovery => Placement.Recovery;

    public Cluster? Cluster => Estate.Platform?.Cluster;

    public OutboundPath Outbound => Estate.Platform?.Network?.Outbound ?? OutboundPath.LoadBalancer;

    public IReadOnlyList<int> Zones => Placement.Zones;

    public bool LocksStores => Estate.Gitops?.LockStores ?? true;

    public Edge? Edge => Estate.Platform?.Edge;

    /// <summary>The groups of people, by what they are called in the estate.</summary>
    public IReadOnlyDictionary<string, string> Groups => Estate.Security?.Identity?.Groups ?? new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The number of the environment among those of the estate: their networks must not overlap.</summary>
    public int EnvironmentNumber => Math.Max(0, Estate.Environments.Keys.Order(StringComparer.Ordinal).ToList().IndexOf(Source.Environment));

    /// <summary>Whether something already runs in the second region.</summary>
    public bool RecoveryRuns => Recovery is { Mode: not RecoveryMode.BackupRestore };

    /// <summary>Whether a whole platform already runs in the second region.</summary>
    public bool RecoveryHasCluster => Recovery is { Mode: RecoveryMode.WarmStandby or RecoveryMode.ActiveActive };

    /// <summary>Days as ARM counts them, within what a service takes.</summary>
    public static int Days(TimeSpan? span, int otherwise, int least, int most) =>
        Math.Clamp(span is { } days ? (int)Math.Ceiling(days.TotalDays) : otherwise, least, most);

    private List<Store> StoresOf(StoreService service) => [.. Estate.Stores.Values.Where(store => store.Service == service).OrderBy(store => store.Name, StringComparer.Ordinal)];

    private static string ShortName(string name) => name.Length <= LongestName
        ? name
        : $"{name[..(LongestName - 7)].TrimEnd('-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..6]}";
}
