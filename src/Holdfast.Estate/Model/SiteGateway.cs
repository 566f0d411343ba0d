using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>The VPN gateway through which warehouses and offices reach the estate.</summary>
public sealed record SiteGateway
{
    /// <summary>The availability zones of the gateway and its addresses; those of the estate when the list is empty.</summary>
    [Within(1, 3)]
    public IReadOnlyList<int> Zones { get; init; } = [];

    /// <summary>Whether both instances of the gateway carry traffic; otherwise one waits until the other fails.</summary>
    public bool ActiveActive { get; init; }

    /// <summary>How many devices a site ends its tunnels on.</summary>
    [Within(1, 4)]
    public int SiteDevices { get; init; } = 1;

    /// <summary>The weekly window in which the platform may update the gateway.</summary>
    public WeeklyHours? Window { get; init; }
}
