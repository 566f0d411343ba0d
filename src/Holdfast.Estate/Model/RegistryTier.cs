namespace Holdfast.Estate.Model;

/// <summary>The tier of a registry.</summary>
public enum RegistryTier
{
    /// <summary>For trying out.</summary>
    Basic,

    /// <summary>One region.</summary>
    Standard,

    /// <summary>Several regions, private addresses.</summary>
    Premium,
}
