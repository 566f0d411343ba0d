namespace Holdfast.Estate.Model;

/// <summary>The shape of the estate's network in Azure.</summary>
public enum NetworkTopology
{
    /// <summary>One virtual network.</summary>
    Flat,

    /// <summary>A hub with shared services and a spoke per environment.</summary>
    HubSpoke,
}
