using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>What an upgrade of Odoo's modules takes.</summary>
public sealed record OdooUpgrade
{
    /// <summary>How long people cannot work, as last rehearsed on a copy of production.</summary>
    public required TimeSpan Takes { get; init; }

    /// <summary>When it may be; at any time when absent.</summary>
    public WeeklyHours? Window { get; init; }
}
