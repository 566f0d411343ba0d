namespace Holdfast.Estate.Model;

/// <summary>The tier of an edge.</summary>
public enum EdgeTier
{
    /// <summary>The first generation: classic Front Door, Application Gateway v1.</summary>
    Classic,

    /// <summary>Without a firewall of its own rules.</summary>
    Standard,

    /// <summary>With managed firewall rules: Front Door Premium, Application Gateway WAF_v2.</summary>
    Premium,
}
