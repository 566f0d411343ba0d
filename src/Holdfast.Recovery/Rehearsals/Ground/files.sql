SELECT store_path, checksum FROM attachment ORDER BY id
