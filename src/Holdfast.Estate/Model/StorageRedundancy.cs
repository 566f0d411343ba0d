namespace Holdfast.Estate.Model;

/// <summary>Where copies of a blob or file store are kept.</summary>
public enum StorageRedundancy
{
    /// <summary>Three copies in one data centre (LRS).</summary>
    Local,

    /// <summary>Copies in three zones (ZRS).</summary>
    Zone,

    /// <summary>A second region (GRS).</summary>
    Geo,

    /// <summary>Three zones and a second region (GZRS).</summary>
    GeoZone,
}
